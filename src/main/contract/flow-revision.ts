// The texts that a flow once had. A text gets a number when it serves for the first time; an invalid one gets none.
import type { IsoInstant } from './state.ts';

/** Who wrote a text: this window, or any other program that writes files. */
export type RevisionOrigin = 'window' | 'file';

/** What a list shows of a revision. */
export interface RevisionSummary {
  /** From 1. */
  readonly revision: number;
  /** When it served for the first time, and who wrote it; absent for those that an older Hookbench kept. */
  readonly createdAt?: IsoInstant;
  readonly origin?: RevisionOrigin;
}
