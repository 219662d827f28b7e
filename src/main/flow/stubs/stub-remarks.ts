// What is odd about stubs that are right in themselves: those that can never be used, because the flow has no
// such task, or because the task holds others and runs them.
import type { Violation } from '../../contract/model.ts';
import { nearestNames } from '../../expression/nearest-name.ts';
import type { FlowStubs, TaskDefinition } from '../../plugin/definition.ts';
import { takesStub } from '../../plugin/takes-stub.ts';
import type { UnnumberedFlow } from '../parse-flow.ts';

/** One remark for each stub that is never used; `path` is the task's id. */
export function findStubRemarks(stubs: FlowStubs, flow: UnnumberedFlow): readonly Violation[] {
  const tasks = new Map(allTasks(flow).map((task) => [task.id, task]));
  return [...stubs.tasks.keys()].flatMap((id) => {
    const message = remarkOn(id, tasks);
    return message === undefined ? [] : [{ path: id, message }];
  });
}

function remarkOn(id: string, tasks: ReadonlyMap<string, TaskDefinition>): string | undefined {
  const task = tasks.get(id);
  if (task === undefined) {
    const [nearest] = nearestNames(id, tasks.keys());
    const hint = nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
    return `Stub "${id}" is never used: the flow has no such task${hint}`;
  }
  return takesStub(task) ? undefined : `Stub "${id}" is never used: the task holds others, which run`;
}

/** All tasks of a flow, also those that others hold. */
export function allTasks(flow: UnnumberedFlow): readonly TaskDefinition[] {
  return [...flow.tasks, ...flow.errors, ...flow.finally, ...flow.afterExecution].flatMap(withInner);
}

function withInner(task: TaskDefinition): readonly TaskDefinition[] {
  return [task, ...[...(task.lists?.values() ?? [])].flat().flatMap(withInner)];
}
