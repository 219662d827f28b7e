// What the request of a delivery leads to on another version of Kestra, run to its end in memory. Data only.
import type { ErrorValue } from './errors.ts';
import type { Execution, LogEntry } from './model.ts';
import type { WebhookAnswer } from './delivery.ts';
import type { Profile } from './profile.ts';

/** One request, run again under a version. It is kept nowhere: ids in it lead to nothing. */
export interface RehearsedDelivery {
  readonly profile: Profile;
  /** What the caller would get; absent where it would still wait when the time was up. */
  readonly answer?: WebhookAnswer;
  /** Why nothing started; absent where an execution did. */
  readonly reason?: ErrorValue;
  /** As it ended, or as it stood when the time was up. */
  readonly execution?: Execution;
  /** Log entries of that execution, in order. */
  readonly logs: readonly LogEntry[];
}
