// Templates that are rendered over a context of one's own, and what the language has to write them with. Data only; it
// survives JSON, as the nouns of `model.ts` do.
import type { Evaluated } from './evaluated.ts';
import type { Profile } from './profile.ts';
import type { JsonText } from './value.ts';

/** What one version of Kestra makes of a template. */
export interface RenderedTemplate {
  readonly profile: Profile;
  /** What a property gets that takes any kind of value. */
  readonly value: Evaluated;
  /** What a property gets that is a text; absent where the template failed, and where the value is that text itself. */
  readonly text?: string;
}

/** Something that templates call: `input | name`, `name(…)` or `input is name`. */
export interface CallableSummary {
  readonly kind: CallableKind;
  readonly name: string;
  /** The names of its arguments in their order; empty where it takes none, or takes them without names. */
  readonly argumentNames: readonly string[];
  /** The versions that have it, oldest first. */
  readonly profiles: readonly Profile[];
  /** One sentence without a full stop. */
  readonly meaning: string;
  /** A template that shows it. */
  readonly example: string;
  /** The JSON object that the example needs; absent: it needs none. */
  readonly context?: JsonText;
  /** What the example gives as text; absent where that depends on time, chance or what else there is. */
  readonly gives?: string;
}

/** The kinds, in the order in which they are listed. */
export const callableKinds = ['filter', 'function', 'test'] as const;
/** One kind. */
export type CallableKind = (typeof callableKinds)[number];

/** The methods about expressions, as a part of all `Methods`. */
export interface ExpressionMethods {
  /**
   * Renders a template over a JSON object, a blank text being an empty one, once for each version, oldest first. Time and
   * chance are the same for all, so that what differs is the version. Secrets that it reads are hidden. It stops earlier
   * than in a flow: it is asked at each pause in typing. Answers JSON_INVALID with line and column in the context.
   */
  'expressions.render': (parameters: {
    readonly template: string;
    readonly context: string;
  }) => readonly RenderedTemplate[];
  /** All filters, functions and tests of all versions, by kind and then by name. */
  'expressions.list': (parameters: Record<string, never>) => readonly CallableSummary[];
  /** What expressions see that stand in an execution outside of its tasks, as a JSON object with secrets hidden. */
  'executions.variables': (parameters: { readonly id: string }) => { readonly json: JsonText };
}
