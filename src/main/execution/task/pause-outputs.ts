// What a Pause gives once it has ended: when and as what, and the inputs that it was resumed with.
// Source: `pause-*` in the recorded runs of Kestra 1.3.19 and 2.0.0.
import type { IsoInstant, StateName } from '../../contract/state.ts';
import type { JsonMap } from '../../contract/value.ts';

/** How a pause ended. */
export interface ResumedAs {
  readonly on: IsoInstant;
  /** The state of the task, or KILLING. */
  readonly to: StateName;
  /** Absent where the task declares none. */
  readonly onResume?: JsonMap | undefined;
}

/** The outputs, in Kestra's order. */
export function resumedOutputs({ on, to, onResume }: ResumedAs): JsonMap {
  const resumed: JsonMap = new Map([['on', on], ['to', to]]); // prettier-ignore
  const given = onResume === undefined ? [] : [['onResume', onResume] as const];
  return new Map([...given, ['resumed', resumed]]);
}
