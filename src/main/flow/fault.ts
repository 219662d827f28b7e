// One fault of a flow, before it is put into words for a verdict. Kestra finds faults in two steps: it
// reads the YAML into Java objects and stops at the first thing that does not fit (`parse`); only then
// it checks all objects (`model`). Before both it may break off with an exception (`cast`).
import type { FieldPath } from './read-yaml.ts';

/** A fault of a flow. Those of one stage are told together or not at all, as `validate-flow.ts` decides. */
export interface Fault {
  readonly stage: 'cast' | 'parse' | 'model';
  /** Where it stands in the file. */
  readonly at: FieldPath;
  /** What Kestra gives as path: of the field, of the Java objects, or nothing. */
  readonly path: string;
  readonly message: string;
  /** Kestra answers the same fault a second time in these words. */
  readonly also?: string;
  /** Kestra refuses the flow with an exception instead of a violation; only our own list names it. */
  readonly isSilent?: boolean;
}
