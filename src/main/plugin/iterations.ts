// How far the iterations of a loop are. Each runs the same tasks one after the other; it is kept up as taskruns
// change, so that a loop over thousands of values costs the same for each of them.
import type { TaskRun } from '../contract/model.ts';
import { isTerminated } from '../contract/state.ts';

/** How far the iterations of a loop are. */
export interface Iterations {
  /** Those that have begun and have tasks left, while none of theirs runs; in the order of the values. */
  resting(): readonly number[];
  /** How many taskruns an iteration has. */
  runsOf(iteration: number): number;
  /** The first that has not begun, not before `from`. */
  firstNew(from: number): number;
}

/** Counts what is there, and goes on counting with `put`. */
export function createIterations(
  tasksEach: number,
  taskRuns: Iterable<TaskRun>,
): Iterations & { put(taskRun: TaskRun): void } {
  const runs = new Map<number, { readonly ids: Set<string>; readonly running: Set<string> }>();
  const resting = new Set<number>();
  let firstNew = 0;
  const put = ({ id, iteration, state }: TaskRun): void => {
    if (iteration === undefined) return;
    const { ids, running } = runs.get(iteration) ?? { ids: new Set<string>(), running: new Set<string>() };
    runs.set(iteration, { ids: ids.add(id), running });
    if (isTerminated(state.current)) running.delete(id);
    else running.add(id);
    if (running.size === 0 && ids.size < tasksEach) resting.add(iteration);
    else resting.delete(iteration);
  };
  for (const taskRun of taskRuns) put(taskRun);
  return {
    put,
    resting: () => [...resting].toSorted((a, b) => a - b),
    runsOf: (iteration) => runs.get(iteration)?.ids.size ?? 0,
    firstNew(from) {
      while (runs.has(firstNew)) firstNew++;
      let iteration = Math.max(from, firstNew);
      while (runs.has(iteration)) iteration++;
      return iteration;
    },
  };
}
