// What is told of a flow beside its text: what a newer Kestra wants written otherwise, and what it can be started
// with. As the nouns of `model.ts` it survives JSON.

/** One thing that a newer Kestra wants written otherwise; line and column count from 1. */
export interface Replacement {
  readonly line: number;
  readonly column: number;
  /** What stands there. */
  readonly what: string;
  /** What to write instead, as a sentence. */
  readonly instead: string;
  /** Whether it needs no thinking: `rewritten` has it, unless it was to be left out. */
  readonly isMechanical: boolean;
}

/** What a flow needs to move to a newer Kestra. */
export interface FlowMove {
  /** In order of place. */
  readonly replacements: readonly Replacement[];
  /** The text with all mechanical replacements but those left out; the source itself where there are none. */
  readonly rewritten: string;
  /** Why nothing can be told: the text is no YAML, or no flow. Absent where it can. */
  readonly problem?: { readonly line: number; readonly column: number; readonly message: string };
}

/** How many tasks of a flow are run here, those that others hold and those of handlers included. */
export interface TaskSupport {
  readonly total: number;
  /** A stub of the user's stands in for them. */
  readonly stubbed: number;
  /** Of types that are not run here, and without a stub: their properties are rendered and shown. */
  readonly notRun: number;
}

/** A trigger that is not fired here by itself. */
export interface TriggerSummary {
  readonly id: string;
  readonly type: string;
  readonly disabled: boolean;
}

/** An input that a flow declares. */
export interface InputSummary {
  readonly id: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** The default as it stands in the flow, as text; absent where there is none. */
  readonly defaults?: string;
  readonly description?: string;
  /** What there is to choose from; absent where anything may be given, or nobody can tell before it is rendered. */
  readonly choices?: readonly string[];
  /** Whether what is not among the choices is taken too. */
  readonly takesOthers?: true;
}

/** The task of a paused execution that is resumed next. */
export interface PauseSummary {
  readonly taskId: string;
  /** What it asks for; empty where it needs nothing to go on. */
  readonly inputs: readonly InputSummary[];
}
