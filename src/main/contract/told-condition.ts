// What the conditions of a flow's webhooks come to for the request of a delivery, for the window: data only. Nothing is
// started for it.

/** One condition of a webhook trigger. */
export interface ToldCondition {
  readonly triggerId: string;
  /** Its place in the trigger, as Kestra writes it: `when`, `conditions[0]`. */
  readonly field: string;
  /** Where it stands in the text, from 1. */
  readonly line: number;
  readonly column: number;
  readonly holds: boolean;
  /** The texts that it renders, as the flow has them, long ones cut; empty where it has none. */
  readonly templates: readonly string[];
  /** What its expressions rendered to, secrets hidden, long ones cut; empty where it has none or failed. */
  readonly rendered: readonly string[];
  /** Why, as the end of a sentence: what it rendered to, or why it cannot be evaluated. */
  readonly why: string;
}
