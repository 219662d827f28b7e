// What the caller of a webhook gets, told before anybody calls. As the nouns of `model.ts` it survives JSON.
import type { Profile } from './profile.ts';

/** What a call may come to. `failed`: the execution has failed, or was killed, while the caller waited for it. */
export type CallEnd = 'executed' | 'failed' | 'conditionFalse';

/** The status of one such end under one version of Kestra. */
export interface CallerStatus {
  readonly end: CallEnd;
  readonly profile: Profile;
  readonly status: number;
}

/** What the callers of one webhook get. */
export interface CallerAnswer {
  readonly triggerId: string;
  /** Whether the answer waits for the end of the execution. */
  readonly isAwaited: boolean;
  /** Whether it has the flow's outputs alone; else it has the execution. */
  readonly hasOutputs: boolean;
  /** What the trigger sets to no effect: `returnOutputs` and the like without `wait`. */
  readonly ignored: readonly string[];
  /** As the trigger sets it; absent where it does not, or that has no effect. */
  readonly contentType?: string;
  /** A status that is rendered at the end of the execution, as it stands in the flow; absent where it is known now. */
  readonly responseCode?: string;
  /**
   * By end, then by version, oldest first. Ends that cannot be are left out, and those whose status is only rendered at
   * the end.
   */
  readonly statuses: readonly CallerStatus[];
}
