// One sentence of Kestra's check of a flow as a whole. Kestra joins all of them into a single violation
// that begins with `Invalid Flow: `.
import type { FieldPath } from './read-yaml.ts';

/** A sentence, and where in the file its cause stands. */
export interface Sentence {
  readonly text: string;
  readonly at: FieldPath;
}
