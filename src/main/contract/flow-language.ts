// What may be written in a flow for one version of Kestra, as data: for completion in the window, and for whoever writes
// an editor of his own. It says what is known, never whether a text is right: `flows.validate` judges.
import type { Profile } from './profile.ts';

/** What a property holds. `any`: Kestra takes everything there until it renders it, or nothing more is known. */
export type ValueShape =
  | { readonly kind: 'any' | 'text' | 'number' | 'boolean' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: ValueShape }
  /** A map whose names are the author's. */
  | { readonly kind: 'map'; readonly of: ValueShape }
  | { readonly kind: 'object'; readonly properties: readonly PropertySummary[] }
  /** What a type of the language fills, as its `type` says. */
  | { readonly kind: 'slot'; readonly of: TypePlace }
  /** One of a few shapes that are known here alone, as its `type` says. */
  | { readonly kind: 'variant'; readonly variants: readonly ShapeVariant[] };

/** What a type may stand for. */
export type TypePlace = 'task' | 'trigger' | 'condition' | 'taskRunner' | 'input';

/** A property of an object. */
export interface PropertySummary {
  readonly name: string;
  /** Whether Kestra refuses the object without it. */
  readonly isRequired: boolean;
  readonly shape: ValueShape;
  /** What it is for: a sentence without a full stop, code between backticks; absent where nobody has said it yet. */
  readonly meaning?: string;
}

/** One shape of several, by the short name that stands in its `type`. */
export interface ShapeVariant {
  readonly type: string;
  readonly properties: readonly PropertySummary[];
}

/** A type of a task, trigger, condition or task runner. */
export interface TypeSummary {
  readonly type: string;
  readonly place: Exclude<TypePlace, 'input'>;
  /** The name that has taken the place of this one; properties stand with that. */
  readonly replacedBy?: string;
  /** Whether it is an older name, or the newest Kestra has it no more. */
  readonly isDeprecated: boolean;
  /** Whether it is run here; else its properties are rendered and shown, and nothing is executed. */
  readonly isRun: boolean;
  /** What it does, as the meaning of a property. */
  readonly meaning?: string;
  /** Its own, without those that all of its place have; empty where the type is known by name alone. */
  readonly properties: readonly PropertySummary[];
}

/** A filter, function or test of expressions. */
export interface CallableSummary {
  readonly name: string;
  /** In order; empty where it takes none, or any. */
  readonly argumentNames: readonly string[];
  /** What it does, as the meaning of a property. */
  readonly meaning?: string;
  /** Whether the newest Kestra has it no more. */
  readonly isDeprecated: boolean;
}

/** The whole of it. */
export interface FlowLanguage {
  readonly profile: Profile;
  /** The top level of a flow. */
  readonly properties: readonly PropertySummary[];
  /** Types in order of name. */
  readonly types: readonly TypeSummary[];
  /** What all types of a place have. */
  readonly shared: Readonly<Record<Exclude<TypePlace, 'input'>, readonly PropertySummary[]>>;
  readonly inputs: readonly ShapeVariant[];
  readonly filters: readonly CallableSummary[];
  readonly functions: readonly CallableSummary[];
  readonly tests: readonly CallableSummary[];
}
