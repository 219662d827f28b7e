// What is next in a loop over values: each iteration runs the tasks of the list one after the other, so many
// iterations at once; or every task of every iteration is run side by side. Pure, and it walks over no more than
// what can begin.
// Source: kestra-flow.md §5.2, `foreach-*`, `g10` to `g16` in the recorded runs of Kestra 1.3.19.
import type { TaskDefinition } from './definition.ts';
import type { FlowableRun } from './plugin.ts';
import { enabled, type ListProgress, listOf, type NextTask, nextAround, roomFor } from './task-list.ts';

/** The next tasks of a loop. @param concurrent how many iterations run at once; 0 is all */
export function nextOfLoop(run: FlowableRun, concurrent: number): ListProgress {
  const { tasks, list } = listsOf(run);
  return nextAround(list, run.runs, () => nextIterations(tasks, run, roomFor(concurrent, run.runs)));
}

/** The same where the tasks of an iteration do not wait for each other. @param concurrent how many tasks run at once */
export function nextOfParallelLoop(run: FlowableRun, concurrent: number): ListProgress {
  const { tasks, list } = listsOf(run);
  return nextAround(list, run.runs, () => nextPairs(tasks, run, roomFor(concurrent, run.runs)));
}

function listsOf({ task }: FlowableRun) {
  const list = listOf(task, 'tasks');
  const tasks = enabled(list.tasks);
  return { tasks, list: { ...list, tasks } };
}

/** Iterations that have begun go on before others begin. */
function nextIterations(
  tasks: readonly TaskDefinition[],
  { runs, values }: FlowableRun,
  room: number,
): readonly NextTask[] {
  const iterations = runs.iterations(tasks.length);
  const next: NextTask[] = [];
  const add = (iteration: number): void => {
    const task = tasks.find(({ id }) => !iterations.hasRun(iteration, id));
    const value = values[iteration];
    if (task !== undefined && value !== undefined) next.push({ task, value, iteration });
  };
  for (const iteration of iterations.resting()) if (next.length < room) add(iteration);
  for (let at = iterations.firstNew(0); at < values.length && next.length < room; at = iterations.firstNew(at + 1)) {
    add(at);
  }
  return next;
}

function nextPairs(tasks: readonly TaskDefinition[], { runs, values }: FlowableRun, room: number): readonly NextTask[] {
  const iterations = runs.iterations(tasks.length);
  const next: NextTask[] = [];
  let at = iterations.firstIncomplete(0);
  for (; at < values.length && next.length < room; at = iterations.firstIncomplete(at + 1)) {
    const open = tasks.filter(({ id }) => !iterations.hasRun(at, id)).slice(0, room - next.length);
    const value = values[at] ?? '';
    next.push(...open.map((task) => ({ task, value, iteration: at })));
  }
  return next;
}
