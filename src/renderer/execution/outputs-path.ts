// Where a flow finds the outputs of a taskrun: below its task, and in loops below the values that it ran for.
// Source: `Execution.outputs()` of Kestra, as the engine keeps them.
import type { TaskRun } from '../../main/contract/model.ts';
import type { JsonPath } from '../json/expression-path.ts';

/** The path: `outputs`, the task, then the values of the loops around it, outermost first, and its own. */
export function outputsPathOf(taskRun: TaskRun, taskRunList: readonly TaskRun[]): JsonPath {
  const byId = new Map(taskRunList.map((each) => [each.id, each]));
  const values: string[] = [];
  const seen = new Set<string>();
  // A record that names a parent twice around must not hold up the window.
  for (let at: TaskRun | undefined = taskRun; at !== undefined && !seen.has(at.id);) {
    seen.add(at.id);
    if (at.value !== undefined) values.unshift(at.value);
    at = at.parentTaskRunId === undefined ? undefined : byId.get(at.parentTaskRunId);
  }
  return ['outputs', taskRun.taskId, ...values];
}
