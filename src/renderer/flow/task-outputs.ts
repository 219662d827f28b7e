// What the tasks of an execution gave, by task: what `outputs.<task>` is in an expression behind them. What runs once for
// each value of a loop is left out, since there is no one thing that it gave.
import type { TaskRun } from '../../main/contract/model.ts';

/** Outputs as JSON, by task id. */
export function taskOutputs(taskRunList: readonly TaskRun[]): ReadonlyMap<string, string> {
  return new Map(
    taskRunList.flatMap(({ taskId, outputs, value, iteration }) =>
      outputs === undefined || value !== undefined || iteration !== undefined ? [] : [[taskId, outputs] as const],
    ),
  );
}
