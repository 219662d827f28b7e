// Every task of a flow, wherever it stands.
import type { FlowDefinition, TaskDefinition } from '../../plugin/definition.ts';

/** The tasks of a flow at any depth, by id; ids are unique in it. */
export function tasksById(
  flow: Pick<FlowDefinition, 'tasks' | 'errors' | 'finally' | 'afterExecution'>,
): ReadonlyMap<string, TaskDefinition> {
  const found = new Map<string, TaskDefinition>();
  const waiting = [...flow.tasks, ...flow.errors, ...flow.finally, ...flow.afterExecution];
  for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
    found.set(task.id, task);
    waiting.push(...[...(task.lists?.values() ?? [])].flat());
  }
  return found;
}

/** What pauses of the flow run as they begin: beside its tasks, and in none of its lists. */
export function asidesOf(flow: Parameters<typeof tasksById>[0]): readonly TaskDefinition[] {
  return [...tasksById(flow).values()].flatMap(({ lists }) => lists?.get('onPause') ?? []);
}
