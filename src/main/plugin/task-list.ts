// Kestra's rules for one list of tasks with its `errors` and `finally`, be it a flow's or a flowable
// task's: which tasks are next, and how the list ended. Pure: no clock, no ids, no I/O.
// Source: `ExecutableUtils`/`FlowableUtils` as described for Kestra 1.3.19, confirmed by the recorded runs.
import type { LogLevel, TaskRun } from '../contract/model.ts';
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
  | { readonly type: 'start'; readonly tasks: readonly TaskDefinition[] }
  /** Something still runs. */
  | { readonly type: 'wait' }
  /** All that had to run has ended; the state is that of the main tasks alone. */
  | {
      readonly type: 'end';
      readonly state: StateName;
      readonly says?: { readonly level: LogLevel; readonly message: string };
    };

/**
 * The next task of a list whose tasks run one after the other.
 * @param runs the taskruns of this list alone, in any order
 */
export function nextOfList(list: TaskList, runs: readonly TaskRun[]): ListProgress {
  return nextOfStages(list, { runs, concurrent: 1 });
}

/**
 * The next tasks of a list whose main tasks run side by side; what handles errors, and what comes last, runs in order.
 * A failure ends the list at once: what still runs is not waited for, as in Kestra.
 * @param concurrent how many run at once; 0 is all
 */
export function nextOfParallel(
  list: TaskList,
  { runs, concurrent }: { readonly runs: readonly TaskRun[]; readonly concurrent: number },
): ListProgress {
  return nextOfStages(list, { runs, concurrent: concurrent === 0 ? Number.POSITIVE_INFINITY : concurrent });
}

interface Progress {
  readonly runs: readonly TaskRun[];
  readonly concurrent: number;
}

function nextOfStages(list: TaskList, { runs, concurrent }: Progress): ListProgress {
  const tasks = enabled(list.tasks);
  const byTask = new Map(runs.map((run) => [run.taskId, run]));
  const hasFailed = tasks.some((task) => byTask.get(task.id)?.state.current === 'FAILED');
  const stages: readonly Stage[] = [
    ...(hasFailed ? [] : [{ tasks, concurrent }]),
    ...(hasFailed ? [{ tasks: enabled(list.errors), concurrent: 1 }] : []),
    { tasks: enabled(list.finally), concurrent: 1 },
  ];
  for (const stage of stages) {
    const progress = nextInStage(stage, byTask);
    if (progress !== 'done') return progress;
  }
  return { type: 'end', state: endStateOf(tasks, byTask) };
}

/** Tasks of which so many may run at once. A main list with a failed task is no stage any more. */
interface Stage {
  readonly tasks: readonly TaskDefinition[];
  readonly concurrent: number;
}

/** The first tasks without a taskrun are next, as many as there is room for. `done` passes on to the next stage. */
function nextInStage({ tasks, concurrent }: Stage, byTask: ReadonlyMap<string, TaskRun>): ListProgress | 'done' {
  const running = tasks.filter((task) => isRunning(byTask.get(task.id))).length;
  const open = tasks.filter((task) => !byTask.has(task.id));
  const next = open.slice(0, Math.max(0, concurrent - running));
  if (next.length > 0) return { type: 'start', tasks: next };
  return running > 0 ? { type: 'wait' } : 'done';
}

function isRunning(run: TaskRun | undefined): boolean {
  return run !== undefined && !isTerminated(run.state.current);
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

/** The lists of a flowable task whose main list has this name. */
export function listOf(task: TaskDefinition, name: string): TaskList {
  const named = (each: string): readonly TaskDefinition[] => task.lists?.get(each) ?? [];
  return { tasks: named(name), errors: named('errors'), finally: named('finally') };
}

/**
 * The end of a task whose list holds nothing that could run. Kestra waits for ever there; ours fails and says so.
 * @param why what holds nothing: `the case "a" of the Switch`
 */
export function endOfHanging(why: string): ListProgress {
  const message = `Kestra would never end this task: ${why} holds no task that could run. It is failed here instead`;
  return { type: 'end', state: 'FAILED', says: { level: 'ERROR', message } };
}
