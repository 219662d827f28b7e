// The taskruns that run directly in one task, or at the top, with what is asked of them kept up as they change:
// a loop has thousands, so no question may cost a walk over all. It says nothing that the record does not say.
import type { TaskRun } from '../contract/model.ts';
import { isTerminated, type StateName } from '../contract/state.ts';
import type { TaskDefinition } from './definition.ts';
import { createIterations, type Iterations } from './iterations.ts';

/** Taskruns side by side, to be looked at. */
export interface Siblings {
  /** Oldest first. Costs a walk. */
  all(): readonly TaskRun[];
  /** How many have not ended. */
  unfinishedCount(): number;
  withState(state: StateName): IterableIterator<TaskRun>;
  hasState(state: StateName): boolean;
  /** The latest taskrun of a task. */
  ofTask(taskId: string): TaskRun | undefined;
  /** The first of these tasks, by its place, that is not disabled and has no taskrun; their number where all have. */
  firstOpen(tasks: readonly TaskDefinition[]): number;
  /** Those of a loop by its iterations, each of which runs so many tasks one after the other. */
  iterations(tasksEach: number): Iterations;
}

/** Taskruns side by side, to be added to. */
export interface GrowingSiblings extends Siblings {
  /** Adds a taskrun, or replaces the one with its id. */
  put(taskRun: TaskRun): void;
}

/** Begins with none. */
export function createSiblings(): GrowingSiblings {
  const byId = new Map<string, TaskRun>();
  const byTask = new Map<string, TaskRun>();
  // Counted at each change; who is in a state is noted once somebody asks, which nobody does of tasks in a row.
  const counts = new Map<StateName, number>();
  let byState: Map<StateName, Map<string, TaskRun>> | undefined;
  let unfinishedCount = 0;
  // Tasks only ever begin, so the first open one of a list never comes before where it once was.
  const firstOpen = new Map<readonly TaskDefinition[], number>();
  let iterations: ReturnType<typeof createIterations> | undefined;
  return {
    all: () => [...byId.values()],
    unfinishedCount: () => unfinishedCount,
    withState(state) {
      byState ??= groupByState(byId.values());
      return (byState.get(state) ?? new Map<string, TaskRun>()).values();
    },
    hasState: (state) => (counts.get(state) ?? 0) > 0,
    ofTask: (taskId) => byTask.get(taskId),
    firstOpen(tasks) {
      let at = firstOpen.get(tasks) ?? 0;
      for (let task = tasks[at]; task !== undefined && (task.disabled || byTask.has(task.id)); task = tasks[at]) at++;
      firstOpen.set(tasks, at);
      return at;
    },
    iterations(tasksEach) {
      iterations ??= createIterations(tasksEach, byId.values());
      return iterations;
    },
    put(taskRun) {
      const { id, taskId, state } = taskRun;
      const before = byId.get(id)?.state.current;
      byId.set(id, taskRun);
      byTask.set(taskId, taskRun);
      if (before !== undefined) {
        counts.set(before, (counts.get(before) ?? 0) - 1);
        byState?.get(before)?.delete(id);
        if (!isTerminated(before)) unfinishedCount--;
      }
      counts.set(state.current, (counts.get(state.current) ?? 0) + 1);
      if (byState !== undefined) putByState(byState, taskRun);
      if (!isTerminated(state.current)) unfinishedCount++;
      iterations?.put(taskRun);
    },
  };
}

function groupByState(taskRuns: Iterable<TaskRun>): Map<StateName, Map<string, TaskRun>> {
  const byState = new Map<StateName, Map<string, TaskRun>>();
  for (const taskRun of taskRuns) putByState(byState, taskRun);
  return byState;
}

function putByState(byState: Map<StateName, Map<string, TaskRun>>, taskRun: TaskRun): void {
  const { current } = taskRun.state;
  const alike = byState.get(current);
  if (alike === undefined) byState.set(current, new Map([[taskRun.id, taskRun]]));
  else alike.set(taskRun.id, taskRun);
}
