// What an execution does next, from the flow and what has happened so far. Pure: no clock, no ids, no
// I/O; the executor carries it out. Flow → list of tasks → tasks inside of tasks → final state → tasks after it.
import type { Execution, LogLevel, TaskRun } from '../contract/model.ts';
import { isTerminated, type StateName } from '../contract/state.ts';
import type { JsonMap } from '../contract/value.ts';
import type { FlowDefinition, TaskDefinition } from '../plugin/definition.ts';
import type { FlowableRun } from '../plugin/plugin.ts';
import { findPlugin } from '../plugin/registry.ts';
import type { Siblings } from '../plugin/siblings.ts';
import { type ListProgress, type NextTask, nextOfList } from '../plugin/task-list.ts';
import type { TaskRunTree } from './variable/taskrun-tree.ts';

/** One move of an execution. */
export type NextMove =
  /** The task gets a taskrun, below the nearest of `parents`. */
  | (NextTask & {
      readonly type: 'start';
      readonly parents: readonly TaskRun[];
      /** It runs in the folder of the nearest one, on its worker. */
      readonly sharesFolder?: true;
    })
  /** A task that holds others has come to its end. */
  | {
      readonly type: 'close';
      readonly task: TaskDefinition;
      readonly taskRun: TaskRun;
      readonly state: StateName;
      readonly says?: { readonly level: LogLevel; readonly message: string };
    }
  /** What a task that holds others does next is to be asked of its type, with what expressions see now. */
  | {
      readonly type: 'ask';
      readonly run: FlowableRun;
      readonly taskRun: TaskRun;
      readonly parents: readonly TaskRun[];
    }
  /** The tasks have ended: the execution gets its outputs and this state. */
  | { readonly type: 'end'; readonly state: StateName };

/** An execution as far as it has come. */
export interface Progress {
  readonly flow: FlowDefinition;
  execution(): Pick<Execution, 'id' | 'state'>;
  readonly tree: TaskRunTree;
  /** What the whole execution runs in, nearest first; empty but for turns of a Loop. */
  readonly parents: readonly TaskRun[];
  /** What pauses run as they begin: Kestra never asks how that has ended. Default: there is nothing. */
  readonly asides?: readonly TaskDefinition[];
  /** A task wherever it stands: what a Pause runs stands beside the tasks of the flow, and in none of its lists. */
  findTask?(id: string): TaskDefinition | undefined;
  /** What a taskrun gave. */
  outputsOf(taskRun: TaskRun): JsonMap;
  /** Whether a task that holds others is about to end: nothing is next in it. */
  isFinishing(taskRun: TaskRun): boolean;
}

/** The next moves; none while something runs. `done`: all has ended, what follows the execution as well. */
export function nextTaskruns(progress: Progress): readonly NextMove[] | 'done' {
  const { flow, tree, parents } = progress;
  const execution = progress.execution();
  const top = tree.runsBelow(parents[0]?.id);
  if (isTerminated(execution.state.current)) return movesAfter(progress, top);
  // What runs beside a pause comes to its end; what would follow it waits as well.
  if (execution.state.current === 'PAUSED') return [];
  const { asides = [] } = progress;
  const next = nextOfList(asides.length === 0 ? flow : { ...flow, asides }, top);
  if (next.type === 'start') return toStarts(next, parents);
  if (next.type === 'end') return [{ type: 'end', state: next.state }];
  return movesInside([flow.tasks, flow.errors, flow.finally], { runs: top, parents, progress });
}

/** What follows the end. Where a task ended the execution (`execution.Exit`), Kestra still runs the next one too. */
function movesAfter(progress: Progress, top: Siblings): readonly NextMove[] | 'done' {
  const { flow, parents } = progress;
  const next = nextOfList({ tasks: [], errors: [], finally: flow.afterExecution }, top);
  if (next.type === 'end') return 'done';
  if (next.type === 'wait') {
    const lists = [flow.tasks, flow.errors, flow.finally, flow.afterExecution];
    return movesInside(lists, { runs: top, parents, progress });
  }
  const hasBegun = flow.afterExecution.some(({ id }) => top.ofTask(id) !== undefined);
  const wasExited = !hasBegun && progress.execution().state.current !== 'KILLED' && top.all().length > 0;
  const left = wasExited ? nextOfList(flow, top) : undefined;
  return [...(left?.type === 'start' ? toStarts(left, parents) : []), ...toStarts(next, parents)];
}

/** Where to look: taskruns side by side, and what they run in, nearest first. */
interface Level {
  readonly runs: Siblings;
  readonly parents: readonly TaskRun[];
  readonly progress: Progress;
}

/** What the tasks that run and hold others do next. */
function movesInside(lists: readonly (readonly TaskDefinition[])[], level: Level): readonly NextMove[] {
  return [...level.runs.withState('RUNNING')].flatMap((taskRun) => {
    const tasks = lists.find((list) => list.some(({ id }) => id === taskRun.taskId));
    const task = tasks?.find(({ id }) => id === taskRun.taskId) ?? level.progress.findTask?.(taskRun.taskId);
    return task === undefined ? [] : movesOf(task, { ...level, taskRun });
  });
}

/** A type says what is next below it; below that, its own tasks are asked. */
function movesOf(task: TaskDefinition, level: Level & { readonly taskRun: TaskRun }): readonly NextMove[] {
  const plugin = findPlugin(task.type)?.plugin;
  if (plugin?.kind !== 'flowable') return [];
  const { taskRun, progress } = level;
  if (progress.isFinishing(taskRun)) return [];
  const runs = progress.tree.runsBelow(taskRun.id);
  const { flow } = progress;
  const flowName = `${flow.namespace}.${flow.id}`;
  const outputs = progress.outputsOf(taskRun);
  const { values = [], iteration } = taskRun;
  const run = { task, outputs, values, iteration, runs, flowName, executionId: progress.execution().id };
  const next = plugin.next(run);
  if (next.type === 'ask') return [{ type: 'ask', run, taskRun, parents: level.parents }];
  if (next.type === 'end') return [{ ...next, type: 'close', task, taskRun }];
  const parents = [taskRun, ...level.parents];
  const inside = movesInside([...(task.lists?.values() ?? [])], { runs, parents, progress });
  if (next.type !== 'start') return inside;
  const starts = toStarts(next, parents);
  return [...(plugin.sharesFolder === true ? starts.map(inSharedFolder) : starts), ...inside];
}

function inSharedFolder(start: NextMove): NextMove {
  return start.type === 'start' ? { ...start, sharesFolder: true } : start;
}

function toStarts(
  { tasks }: Extract<ListProgress, { type: 'start' }>,
  parents: readonly TaskRun[],
): readonly NextMove[] {
  return tasks.map((next) => ({ ...next, type: 'start', parents }));
}
