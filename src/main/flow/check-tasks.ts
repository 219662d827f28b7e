// What single tasks must have beyond the shape of their properties, where one property depends on another.
// Source: the recorded verdicts of both versions.
import type { Switches } from '../contract/switches.ts';
import { isJsonMap, type JsonMap } from '../contract/value.ts';
import { dagTask } from '../plugin/core/flow/dag.ts';
import { switchTask } from '../plugin/core/flow/switch.ts';
import { workingDirectoryTask } from '../plugin/core/flow/working-directory.ts';
import { findPlugin } from '../plugin/registry.ts';
import { checkDag } from './check-dag.ts';
import { checkWorkingDirectory } from './check-working-directory.ts';
import type { Fault } from './fault.ts';
import type { Part } from './flow-parts.ts';
import { printScalar } from './print-scalar.ts';
import { modelFault } from './translate-issue.ts';

/** Checks the tasks of a flow, given those alone whose constraints Kestra checks. */
export function checkTasks(tasks: readonly Part[], switches: Switches): readonly Fault[] {
  return tasks.flatMap(({ properties, at }) => {
    const said = against(properties, switches);
    if (said === undefined) return [];
    const fault = modelFault(said.message, { at, chain: '' });
    return [said.isSilent === true ? { ...fault, isSilent: true } : fault];
  });
}

/** What is said against a task; `isSilent` as in `Fault`. */
interface Said {
  readonly message: string;
  readonly isSilent?: boolean;
}

function against(task: JsonMap, switches: Switches): Said | undefined {
  const type = findPlugin(printScalar(task.get('type') ?? null) ?? '')?.plugin.type;
  switch (type) {
    case dagTask.type:
      return checkDag(task);
    case switchTask.type:
      return hasCases(task) ? undefined : { message: 'No task defined, neither cases or default have any tasks' };
    case workingDirectoryTask.type: {
      const message = checkWorkingDirectory(task, switches);
      return message === undefined ? undefined : { message };
    }
    default:
      return undefined;
  }
}

/** A case without tasks counts, and fails only in an execution. */
function hasCases(task: JsonMap): boolean {
  const [cases, defaults] = [task.get('cases') ?? null, task.get('defaults')];
  return (isJsonMap(cases) && cases.size > 0) || (Array.isArray(defaults) && defaults.length > 0);
}
