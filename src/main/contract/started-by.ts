// How an execution that a task started is found from the one that it belongs to, and back.
// Source: Kestra's `LoopRun`, seen on 2.0.0; the rest is ours.

/** One turn of a Loop: where it stands in the list or map of values, and what it runs for. */
export interface LoopItem {
  /** From 0. */
  readonly index: number;
  /** Absent where the values are a list. */
  readonly key?: string;
  /** Always a text; objects as their JSON. */
  readonly value: string;
}

/** Which turn of which Loop an execution is. */
export interface LoopRun extends LoopItem {
  readonly taskId: string;
  /** The turns of the loops around it, nearest first; absent where there are none. */
  readonly parents?: readonly LoopItem[];
}

/** The task that started an execution. Kestra's JSON has no such member. */
export interface StartedBy {
  readonly executionId: string;
  readonly taskRunId: string;
  /** Which of those that the task started, from 0. */
  readonly index: number;
  /** How many executions stand above this one, each started by a task of the next. */
  readonly depth: number;
}

/** What an execution that a task started has beyond others. */
export interface ChildLinks {
  /**
   * Of an execution, the one that it is a turn of a Loop in or takes the place of, as in Kestra; of a summary also the
   * one whose task started it.
   */
  readonly parentId?: string;
  /** Absent: an execution of a whole flow. */
  readonly kind?: 'LOOP';
  /** The turn of a Loop that it is. */
  readonly loopRun?: LoopRun;
  /** Absent where a trigger or a person started it. */
  readonly startedBy?: StartedBy;
}
