// How executions of a flow have ended of late, for a list of flows.

/** Counts of one flow. Turns of loops are executions, and counted. */
export interface RecentExecutions {
  readonly namespace: string;
  readonly id: string;
  /** All that began, whatever has become of them; no more than `recentCountMax`. */
  readonly total: number;
  /** FAILED and KILLED among them. */
  readonly failed: number;
  /** WARNING among them. */
  readonly warning: number;
}

/** Beyond so many of one flow nobody counts on: what is shown is "10000+". */
export const recentCountMax = 10_000;
