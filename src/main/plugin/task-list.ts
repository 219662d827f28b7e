// Kestra's rules for one list of tasks with its `errors` and `finally`, be it a flow's or a flowable
// task's: which task is next, and how the list ended. Pure: no clock, no ids, no I/O.
// Source: `ExecutableUtils`/`FlowableUtils` as described for Kestra 1.3.19, confirmed by the recorded runs.
import type { TaskRun } from '../contract/model.ts';
import { isTerminated, type StateName } from '../contract/state.ts';
import type { TaskDefinition } from './definition.ts';

/** A list of tasks and what is run around it. */
export interface TaskList {
  readonly tasks: readonly TaskDefinition[];
  readonly errors: readonly TaskDefinition[];
  readonly finally: readonly TaskDefinition[];
}

/** What a list does next. */
export type ListProgress =
  | { readonly type: 'start'; readonly task: TaskDefinition }
  /** Something still runs. */
  | { readonly type: 'wait' }
  /** All that had to run has ended; the state is that of the main tasks alone. */
  | { readonly type: 'end'; readonly state: StateName };

/**
 * The next task of a list whose tasks run one after the other.
 * @param runs the taskruns of this list alone, in any order
 */
export function nextOfList(list: TaskList, runs: readonly TaskRun[]): ListProgress {
  const tasks = enabled(list.tasks);
  const errors = enabled(list.errors);
  const lasts = enabled(list.finally);
  const byTask = new Map(runs.map((run) => [run.taskId, run]));
  for (const stage of stagesOf({ tasks, errors, finally: lasts }, byTask)) {
    const progress = nextInStage(stage, byTask);
    if (progress !== 'done') return progress;
  }
  return { type: 'end', state: endStateOf(tasks, byTask) };
}

/** The lists to go through, in order. The handlers of errors run where a main task failed. */
function stagesOf(list: TaskList, byTask: ReadonlyMap<string, TaskRun>): readonly Stage[] {
  const hasFailed = list.tasks.some((task) => byTask.get(task.id)?.state.current === 'FAILED');
  return [
    { tasks: list.tasks, stopsAtFailure: true },
    ...(hasFailed ? [{ tasks: list.errors, stopsAtFailure: false }] : []),
    { tasks: list.finally, stopsAtFailure: false },
  ];
}

/** One list and when it is left. */
interface Stage {
  readonly tasks: readonly TaskDefinition[];
  /** The main list stops at its first failure; the handlers run to their end whatever happens. */
  readonly stopsAtFailure: boolean;
}

/** The first task without a taskrun is next, unless one before it still runs. `done` passes on to the next stage. */
function nextInStage(stage: Stage, byTask: ReadonlyMap<string, TaskRun>): ListProgress | 'done' {
  for (const task of stage.tasks) {
    const run = byTask.get(task.id);
    if (run === undefined) return { type: 'start', task };
    if (!isTerminated(run.state.current)) return { type: 'wait' };
    if (stage.stopsAtFailure && run.state.current === 'FAILED') return 'done';
  }
  return 'done';
}

/** The gravest end among the main tasks; the handlers never change it. */
function endStateOf(tasks: readonly TaskDefinition[], byTask: ReadonlyMap<string, TaskRun>): StateName {
  const ends = new Set(tasks.map((task) => byTask.get(task.id)?.state.current));
  return gravest.find((state) => ends.has(state)) ?? 'SUCCESS';
}

const gravest: readonly StateName[] = ['KILLED', 'FAILED', 'WARNING', 'PAUSED'];

/** Disabled tasks are as if they were not there. */
export function enabled(tasks: readonly TaskDefinition[]): readonly TaskDefinition[] {
  return tasks.some((task) => task.disabled) ? tasks.filter((task) => !task.disabled) : tasks;
}
