// What a part of the check has found in a flow.
import type { Fault } from './fault.ts';

/** Faults make a flow invalid, warnings do not. */
export interface Findings {
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}
