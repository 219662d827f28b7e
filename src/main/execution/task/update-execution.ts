// Carries out a task that changes its own execution: labels, variables, or its end.
// Source: `ExecutionUpdatableTask` of Kestra, seen on 1.3.19 and 2.0.0 (`exit-*`, `labels-*` in the recorded runs).
import { createState, startDateOf, type State, type StateName, withState } from '../../contract/state.ts';
import type { TaskDefinition } from '../../plugin/definition.ts';
import type { UpdatingTask } from '../../plugin/plugin.ts';
import { failInExecutor, type TryLater } from './executor-failure.ts';
import type { RunState } from '../run-state.ts';
import type { RunningTask } from './running-task.ts';

/** A task that changes its execution, and what it runs in. */
export interface UpdateStart {
  readonly task: TaskDefinition;
  readonly plugin: UpdatingTask;
  readonly running: RunningTask;
  readonly state: RunState;
  readonly tryLater: TryLater;
}

/** Runs the task to its end. */
export function updateExecution({ task, plugin, running, state, tryLater }: UpdateStart): undefined {
  const { labels } = state.execution();
  const update = plugin.update(task, { labels, variables: state.values().variables }, running.context);
  if (!update.ok) {
    const place = `flow "${state.flow.id}"`;
    const taskMessage = `Failed to process task: ${update.error.message}`;
    return failInExecutor(update.error, { running, state, tryLater, place, taskMessage });
  }
  const { exit, ...changes } = update.value;
  state.change(changes);
  const date = running.now();
  const end = (before: State): State => withState(withState(before, 'RUNNING', date), exit ?? 'SUCCESS', date);
  running.put({ attempts: [{ state: end(createState(date)) }], state: end(running.taskRun().state) });
  return exit === undefined ? undefined : exitExecution(exit, { running, state });
}

/** Ends what the task runs in, and the execution. */
function exitExecution(exit: StateName, { running, state }: Pick<UpdateStart, 'running' | 'state'>): undefined {
  const date = running.now();
  for (let run = running.taskRun(); run.parentTaskRunId !== undefined;) {
    const parent = state.tree.find(run.parentTaskRunId);
    if (parent === undefined) break;
    run = parent;
    const attempts = run.attempts.map((each) => ({ ...each, state: withState(each.state, exit, date) }));
    state.putTaskRun({ ...run, attempts, state: withState(run.state, exit, date) });
  }
  const { state: before, taskRunList } = state.execution();
  const isFirst = taskRunList.length === 1 && state.beganAs === 'CREATED';
  const neverRan = running.context.switches.exitsBeforeRunning && isFirst;
  state.change({ state: withState(neverRan ? createState(startDateOf(before)) : before, exit, date) });
}
