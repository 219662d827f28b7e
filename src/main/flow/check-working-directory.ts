// What a WorkingDirectory may hold: tasks that a worker runs, all on the same one.
// Source: `wd-*` in the recorded verdicts.
import type { Switches } from '../contract/switches.ts';
import { isJsonMap, type JsonMap } from '../contract/value.ts';
import { findPlugin } from '../plugin/registry.ts';
import { printScalar } from './print-scalar.ts';

// Tasks that Kestra's executor carries out itself, besides those of `flow.`.
const executorTasks: ReadonlySet<string> = new Set(
  ['Exit', 'Labels', 'SetVariables', 'UnsetVariables'].map((name) => `io.kestra.plugin.core.execution.${name}`),
);
const flowPackage = 'io.kestra.plugin.core.flow.';
const runnableOfFlow = `${flowPackage}Sleep`;

/** What Kestra says against a WorkingDirectory, or nothing. */
export function checkWorkingDirectory(directory: JsonMap, switches: Switches): string | undefined {
  const list = directory.get('tasks');
  const tasks = Array.isArray(list) ? list.filter(isJsonMap) : [];
  if (tasks.length === 0) return "The 'tasks' property cannot be empty";
  if (!tasks.every(isRunByWorker)) {
    return 'Only runnable tasks are allowed as children of a WorkingDirectory task';
  }
  const route = switches.hasLegacyFlowFields ? 'workerGroup' : 'workerSelector';
  if (!tasks.some((task) => (task.get(route) ?? null) !== null)) return undefined;
  return switches.hasLegacyFlowFields
    ? 'Cannot set a Worker Group in any WorkingDirectory sub-tasks, it is only supported at the WorkingDirectory level'
    : 'Cannot set routing requirements (workerSelector) on WorkingDirectory sub-tasks, only the WorkingDirectory itself can carry them';
}

function isRunByWorker(task: JsonMap): boolean {
  const name = printScalar(task.get('type') ?? null) ?? '';
  const type = findPlugin(name)?.plugin.type ?? name;
  return !executorTasks.has(type) && (!type.startsWith(flowPackage) || type === runnableOfFlow);
}
