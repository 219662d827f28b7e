// Whether a stub may stand in for a task. One that holds others runs them, whatever its stub says; a Pause holds none
// in newer flows, and a stub spares whoever tries a flow the waiting.
import type { TaskDefinition } from './definition.ts';
import { findPlugin } from './registry.ts';

/** Whether a stub of the task is heeded; types that are not run here take one. */
export function takesStub(task: TaskDefinition): boolean {
  const plugin = findPlugin(task.type)?.plugin;
  return plugin?.kind !== 'flowable' || plugin.takesStub?.(task) === true;
}
