// How far the iterations of a loop are. Each runs the same tasks one after the other; it is kept up as taskruns
// change, so that a loop over thousands of values costs the same for each of them.
import type { TaskRun } from '../contract/model.ts';
import { isTerminated } from '../contract/state.ts';

/** How far the iterations of a loop are. */
export interface Iterations {
  /** Those that have begun and have tasks left, while none of theirs runs; in the order of the values. */
  resting(): readonly number[];
  hasRun(iteration: number, taskId: string): boolean;
  /** The first that has not begun, not before `from`. */
  firstNew(from: number): number;
  /** The first that has tasks left which have not begun, not before `from`. */
  firstIncomplete(from: number): number;
}

/** What an iteration has begun, and which of its taskruns have not ended. */
interface Iteration {
  readonly taskIds: Set<string>;
  readonly running: Set<string>;
}

/** Counts what is there, and goes on counting with `put`. @param tasksEach how many tasks an iteration runs */
export function createIterations(
  tasksEach: number,
  taskRuns: Iterable<TaskRun>,
): Iterations & { put(taskRun: TaskRun): void } {
  const begun = new Map<number, Iteration>();
  const resting = new Set<number>();
  // Iterations only ever begin and become complete, so what once was passed is never looked at again.
  let firstNew = 0;
  let firstIncomplete = 0;
  const isComplete = (iteration: number): boolean => (begun.get(iteration)?.taskIds.size ?? 0) >= tasksEach;
  const put = ({ id, taskId, iteration, state }: TaskRun): void => {
    if (iteration === undefined) return;
    const { taskIds, running } = begun.get(iteration) ?? { taskIds: new Set<string>(), running: new Set<string>() };
    begun.set(iteration, { taskIds: taskIds.add(taskId), running });
    if (isTerminated(state.current)) running.delete(id);
    else running.add(id);
    if (running.size === 0 && !isComplete(iteration)) resting.add(iteration);
    else resting.delete(iteration);
  };
  for (const taskRun of taskRuns) put(taskRun);
  return {
    put,
    resting: () => [...resting].toSorted((a, b) => a - b),
    hasRun: (iteration, taskId) => begun.get(iteration)?.taskIds.has(taskId) === true,
    firstNew(from) {
      while (begun.has(firstNew)) firstNew++;
      return firstFrom(Math.max(from, firstNew), (iteration) => !begun.has(iteration));
    },
    firstIncomplete(from) {
      while (isComplete(firstIncomplete)) firstIncomplete++;
      return firstFrom(Math.max(from, firstIncomplete), (iteration) => !isComplete(iteration));
    },
  };
}

function firstFrom(from: number, isWanted: (iteration: number) => boolean): number {
  let iteration = from;
  while (!isWanted(iteration)) iteration++;
  return iteration;
}
