// Kestra's rules for one list of tasks with its `errors` and `finally`, be it a flow's or a flowable
// task's: which tasks are next, and how the list ended. Pure: no clock, no ids, no I/O.
// Source: `ExecutableUtils`/`FlowableUtils` as described for Kestra 1.3.19, confirmed by the recorded runs.
import type { LogLevel, TaskRun } from '../contract/model.ts';
import { isTerminated, type StateName } from '../contract/state.ts';
import type { TaskDefinition } from './definition.ts';
import type { Siblings } from './siblings.ts';

/** A list of tasks and what is run around it. */
export interface TaskList {
  readonly tasks: readonly TaskDefinition[];
  readonly errors: readonly TaskDefinition[];
  readonly finally: readonly TaskDefinition[];
  /** Tasks that run among these and are none of them: how they end says nothing of the list. */
  readonly asides?: readonly TaskDefinition[];
}

/** A task that is next, and what it runs for where a loop runs it. */
export interface NextTask {
  readonly task: TaskDefinition;
  /** The value of the iteration. */
  readonly value?: string;
  /** The number of the iteration, from 0. */
  readonly iteration?: number;
}

/** What a list does next. */
export type ListProgress =
  | { readonly type: 'start'; readonly tasks: readonly NextTask[] }
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
 * @param runs the taskruns of this list alone
 */
export function nextOfList(list: TaskList, runs: Siblings): ListProgress {
  return nextAround(list, runs, () => nextOpen(list.tasks, runs, { concurrent: 1 }));
}

/**
 * The next tasks of a list whose main tasks run side by side; what handles errors, and what comes last, runs in order.
 * A failure ends the list at once: what still runs is not waited for, as in Kestra.
 * @param concurrent how many run at once; 0 is all
 */
export function nextOfParallel(
  list: TaskList,
  { runs, concurrent }: { readonly runs: Siblings; readonly concurrent: number },
): ListProgress {
  return nextAround(list, runs, () => nextOpen(list.tasks, runs, { concurrent }));
}

/**
 * What comes around the main tasks of a list: `errors` after a failure, `finally`, and the end.
 * @param nextMain the main tasks that are next; asked while none has failed
 */
export function nextAround(list: TaskList, runs: Siblings, nextMain: () => readonly NextTask[]): ListProgress {
  const { asides = [] } = list;
  if (list.errors.length + list.finally.length + asides.length === 0) return nextUnhandled(list, runs, nextMain);
  const handlers = new Set([...list.errors, ...list.finally].map(({ id }) => id));
  const hasMain = (state: StateName): boolean => {
    for (const { taskId } of runs.withState(state)) {
      if (!handlers.has(taskId) && !asides.some(({ id }) => id === taskId)) return true;
    }
    return false;
  };
  const isTriedAgain = enabled([...list.errors, ...list.finally]).length > 0 && isRetrying(list.tasks, runs);
  const areHandled = [...handlers].some((id) => runs.ofTask(id) !== undefined);
  // Kestra starts the first handler at each failure of a task whose retry is not its own, and nothing more meanwhile.
  if (isTriedAgain && areHandled) return { type: 'wait' };
  const hasFailed = isTriedAgain || hasMain('FAILED') || list.errors.some(({ id }) => runs.ofTask(id) !== undefined);
  if (!hasFailed && !areHandled && list.tasks.length > 0) {
    const next = nextMain();
    if (next.length > 0) return { type: 'start', tasks: next };
    if (runs.unfinishedCount() > 0) return { type: 'wait' };
  }
  for (const stage of hasFailed ? [list.errors, list.finally] : [list.finally]) {
    if (stage.some(({ id }) => isRunning(runs.ofTask(id)))) return { type: 'wait' };
    const next = openTasks(stage, runs, 1);
    if (next.length > 0) return { type: 'start', tasks: next };
  }
  return { type: 'end', state: gravest.find(hasMain) ?? 'SUCCESS' };
}

/** The same where nothing comes around the main tasks, as with nearly all lists: asked at each move of an execution. */
function nextUnhandled(list: TaskList, runs: Siblings, nextMain: () => readonly NextTask[]): ListProgress {
  if (!runs.hasState('FAILED') && list.tasks.length > 0) {
    const next = nextMain();
    if (next.length > 0) return { type: 'start', tasks: next };
    if (runs.unfinishedCount() > 0) return { type: 'wait' };
  }
  return { type: 'end', state: gravest.find((state) => runs.hasState(state)) ?? 'SUCCESS' };
}

/** Whether a task waits for a retry that stands on a task around it, or on the flow. */
function isRetrying(tasks: readonly TaskDefinition[], runs: Siblings): boolean {
  for (const { taskId } of runs.withState('RETRYING')) {
    const task = tasks.find(({ id }) => id === taskId);
    if (task !== undefined && (task.properties.get('retry') ?? null) === null) return true;
  }
  return false;
}

/** How many more main tasks may begin. @param concurrent how many may run at once; 0 is all */
export function roomFor(concurrent: number, runs: Siblings): number {
  return concurrent === 0 ? Number.POSITIVE_INFINITY : Math.max(0, concurrent - runs.unfinishedCount());
}

function nextOpen(
  tasks: readonly TaskDefinition[],
  runs: Siblings,
  { concurrent }: { readonly concurrent: number },
): readonly NextTask[] {
  return openTasks(tasks, runs, roomFor(concurrent, runs));
}

/** The first tasks without a taskrun, at most so many. */
export function openTasks(tasks: readonly TaskDefinition[], runs: Siblings, max: number): readonly NextTask[] {
  const open: NextTask[] = [];
  for (let at = runs.firstOpen(tasks); at < tasks.length && open.length < max; at++) {
    const task = tasks[at];
    if (task !== undefined && !task.disabled && runs.ofTask(task.id) === undefined) open.push({ task });
  }
  return open;
}

function isRunning(run: TaskRun | undefined): boolean {
  return run !== undefined && !isTerminated(run.state.current);
}

/** The gravest end among the main tasks; the handlers never change it. */
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
 * The end of a task that Kestra would wait for, for ever; ours fails and says so.
 * @param why what it waits for: `the case "a" of the Switch holds no task that could run`
 */
export function endOfHanging(why: string): ListProgress {
  const message = `Kestra would never end this task: ${why}. It is failed here instead`;
  return { type: 'end', state: 'FAILED', says: { level: 'ERROR', message } };
}
