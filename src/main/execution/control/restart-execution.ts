// An execution that has failed goes on from its failed taskruns: the same execution, RESTARTED in its history. It makes
// the record and runs nothing.
// Source: `ExecutionService.restart` and `markAs` of Kestra; `kestra-flow.md` §4.9.
import { createError, type ErrorValue, fail, ok, type Result } from '../../contract/errors.ts';
import type { Execution, Label, TaskRun } from '../../contract/model.ts';
import { type IsoInstant, isTerminated, type StateName, withState } from '../../contract/state.ts';
import type { FlowDefinition, TaskDefinition } from '../../plugin/definition.ts';
import { tasksById } from '../task/flow-tasks.ts';
import { createTaskRunTree, parentsOf } from '../variable/taskrun-tree.ts';
import { takeUp } from './take-up.ts';

const restartLabel: Label = { key: 'system.restarted', value: 'true' };

/** An execution, the flow that it goes on with, and when. */
export interface Restart {
  readonly execution: Execution;
  /** In the revision of the execution, or another one. */
  readonly flow: FlowDefinition;
  readonly date: IsoInstant;
}

/**
 * The record with its failed taskruns RESTARTED; what handled errors and what came last is forgotten. Answers
 * EXECUTION_NOT_ENDED, also for one that was killed, as in Kestra, and TASK_RUN_NOT_FOUND where none has failed.
 */
export function restartExecution({ execution, flow, date }: Restart): Result<Execution> {
  const refusal = refusalOf(execution);
  if (refusal !== undefined) return fail(refusal);
  const { taskRunList } = execution;
  const tasks = tasksById(flow);
  const chosen = taskRunList.filter(({ state }) => state.current === 'FAILED');
  if (chosen.length === 0) return fail(noTaskRun(execution));
  const forgotten = taskRunList.filter(isHandling(flow, tasks));
  const taskRuns = takeUp({
    taskRuns: taskRunList,
    tree: createTaskRunTree(taskRunList),
    tasks,
    chosen,
    forgotten,
    date,
  });
  return ok(goingOn({ execution, flow, date }, taskRuns));
}

/**
 * The record with one taskrun in another final state, going on behind it. Answers EXECUTION_NOT_ENDED and
 * TASK_RUN_NOT_FOUND, and PARAMETERS_INVALID for a state that ends no taskrun.
 */
export function markTaskRun(
  { execution, flow, date }: Restart,
  of: { readonly taskRunId: string; readonly state: StateName },
): Result<Execution> {
  if (!isTerminated(execution.state.current)) return fail(notEnded(execution));
  if (!isTerminated(of.state)) {
    return fail(createError('PARAMETERS_INVALID', `Cannot change a taskrun: ${of.state} is not the end of one`));
  }
  const { taskRunList } = execution;
  const tree = createTaskRunTree(taskRunList);
  const marked = tree.find(of.taskRunId);
  if (marked === undefined) return fail(noTaskRun(execution));
  const parents = new Set(parentsOf(marked, tree).map(({ id }) => id));
  const isGone = isHandling(flow, tasksById(flow));
  const taskRuns = taskRunList
    .filter((run) => run.id === marked.id || !isGone(run))
    .map((run) => {
      if (run.id === marked.id) return withEnd(run, of.state, date);
      return parents.has(run.id) ? { ...run, state: withState(run.state, 'RUNNING', date) } : run;
    });
  return ok(goingOn({ execution, flow, date }, taskRuns));
}

/** Kestra changes the last attempt as well. */
function withEnd(run: TaskRun, end: StateName, date: IsoInstant): TaskRun {
  const attempts = run.attempts.map((each, index, { length }) =>
    index === length - 1 ? { ...each, state: withState(each.state, end, date) } : each,
  );
  return { ...run, attempts, outputs: run.outputs ?? '{}', state: withState(run.state, end, date) };
}

/** What it put out was of the end that it had. */
function goingOn({ execution, flow, date }: Restart, taskRunList: readonly TaskRun[]): Execution {
  const { outputs: _, ...rest } = execution;
  const isLabelled = execution.labels.some(({ key }) => key === restartLabel.key);
  return {
    ...rest,
    flowRevision: flow.revision,
    taskRunList,
    labels: isLabelled ? execution.labels : [...execution.labels, restartLabel],
    state: withState(execution.state, 'RESTARTED', date),
  };
}

/** Whether a taskrun handled errors or came last, of the flow or of a task in it: it does so again where it has to. */
function isHandling(flow: FlowDefinition, tasks: ReadonlyMap<string, TaskDefinition>): (taskRun: TaskRun) => boolean {
  const nested = [...tasks.values()].flatMap(({ lists }) => [
    ...(lists?.get('errors') ?? []),
    ...(lists?.get('finally') ?? []),
  ]);
  const ids = new Set([...flow.errors, ...flow.finally, ...flow.afterExecution, ...nested].map(({ id }) => id));
  return ({ taskId }) => ids.has(taskId);
}

function refusalOf(execution: Execution): ErrorValue | undefined {
  const { current } = execution.state;
  return isTerminated(current) && current !== 'KILLED' ? undefined : notEnded(execution);
}

function notEnded({ id, state: { current } }: Execution): ErrorValue {
  const message = `Cannot restart execution "${id}": its state is ${current}, and it has to have ended and not been killed`;
  return createError('EXECUTION_NOT_ENDED', message);
}

/** The sentence behind the colon is Kestra's. */
export function noTaskRun({ id }: Pick<Execution, 'id'>): ErrorValue {
  return createError(
    'TASK_RUN_NOT_FOUND',
    `Cannot take up execution "${id}": No task found to restart execution from!`,
  );
}
