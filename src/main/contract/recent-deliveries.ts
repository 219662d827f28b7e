// What came for flows of late, for a list of them: deliveries by hour, and the methods that count what is recent.
import type { FlowName } from './methods.ts';
import type { RecentExecutions } from './recent-executions.ts';
import type { IsoInstant } from './state.ts';

/** Hours that are told apart, the one that runs included. */
export const recentHours = 24;

/** Beyond so many in one hour nobody counts on: the figure is a lower bound then. */
export const hourCountMax = 10_000;

/** Deliveries of one hour; together `hourCountMax` at most of each kind. */
export interface HourOfDeliveries {
  /** Those that started an execution, whatever became of it. */
  readonly executed: number;
  /** Those that did not: a false condition, a wrong key, a request that was refused. */
  readonly others: number;
}

/** What came for one flow. */
export interface RecentDeliveries extends FlowName {
  /** `recentHours` hours of the clock (in UTC), the oldest first; empty where nothing came in any of them. */
  readonly hours: readonly HourOfDeliveries[];
  /** When the newest came, however long ago; absent where none is kept. */
  readonly lastAt?: IsoInstant;
}

/** What counts for a list of flows. The answers are in the order of the flows. */
export interface RecentMethods {
  /** What began of some flows since an instant and how it ended. */
  'executions.recent': (parameters: {
    readonly flows: readonly FlowName[];
    readonly since: IsoInstant;
  }) => readonly RecentExecutions[];
  /** What came for some flows by hour; `at` is an instant of the last hour that is counted. */
  'deliveries.recent': (parameters: {
    readonly flows: readonly FlowName[];
    readonly at: IsoInstant;
  }) => readonly RecentDeliveries[];
}
