// What marks a taskrun whose task was not executed: a stub of the user's stood in for it, or its type is not run here.
import type { TaskRun } from '../../main/contract/model.ts';

/** The mark of a taskrun. */
export type TaskMark = 'stub' | 'emulated';

/** The mark; undefined for a task that was executed. */
export function markOf({ isStubbed, isEmulated }: TaskRun): TaskMark | undefined {
  if (isStubbed === true) return 'stub';
  return isEmulated === true ? 'emulated' : undefined;
}
