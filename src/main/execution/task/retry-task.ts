// What happens between a failed attempt and the next: the states of the taskrun and of its execution, the wait,
// and what Kestra forgets. When there is a next one is told by `retry-policy.ts`.
// Source: kestra-flow §2.4, seen on Kestra 1.3.19 and 2.0.0 (`retry-*`, `g19`, `g22` in the recorded runs).
import { formatInstant, parseInstant } from '../../contract/instant.ts';
import type { Execution, TaskRun } from '../../contract/model.ts';
import { isTerminated, startDateOf, withState } from '../../contract/state.ts';
import { isJsonMap } from '../../contract/value.ts';
import type { TaskDefinition } from '../../plugin/definition.ts';
import { enabled } from '../../plugin/task-list.ts';
import {
  createsNewExecution,
  pastAttemptsOf,
  retryDelayNanos,
  type RetryPolicy,
  retryPolicyOf,
} from './retry-policy.ts';
import type { RunState } from '../run-state.ts';
import type { AttemptStart, TaskEnvironment, TaskPlace } from '../task-environment.ts';

/** A retry that will be. */
export interface PlannedRetry {
  readonly delayNanos: bigint;
  /** The execution ends RETRIED and a new one takes its place. */
  readonly createsNewExecution: boolean;
  /** Says that nothing but this retry is left to do, so that the execution counts as FAILED until then. */
  readonly isLast: boolean;
}

/** The retry that holds for a task where it stands. */
export function policyOf({
  task,
  parents,
  state,
}: Pick<TaskPlace, 'task' | 'parents' | 'state'>): RetryPolicy | undefined {
  const around = parents.flatMap(({ taskId }) => state.findTask(taskId) ?? []);
  return retryPolicyOf(task, { parents: around, flow: state.flow });
}

/** The retry of a taskrun whose attempt has failed; undefined where it has none, or none any more. */
export function planRetry(start: AttemptStart, environment: TaskEnvironment): PlannedRetry | undefined {
  const { parents, state, isAfter, taskRun } = start;
  const { clock, ports, rendering } = environment;
  const policy = policyOf(start);
  // What ends behind the end of its execution is not tried again.
  if (policy === undefined || (isAfter !== true && isTerminated(state.head().state.current))) return undefined;
  const past = pastAttemptsOf(taskRun, { nowNanos: clock.nowNanos(), random: ports.random() });
  if (past === undefined) return undefined;
  const isNew = createsNewExecution(policy);
  const tried = isNew ? { ...past, ...triesOf(state.head()) } : past;
  const delayNanos = retryDelayNanos(policy, tried, rendering.switches);
  if (delayNanos === undefined) return undefined;
  // A turn of a Loop runs in what its own record does not hold.
  const isTop = state.tree.find(parents[0]?.id ?? '') === undefined;
  const hasHandlers = enabled([...state.flow.errors, ...state.flow.finally]).length > 0;
  return { delayNanos, createsNewExecution: isNew, isLast: isTop && (policy.isOwn || !hasHandlers) };
}

/** Where each try is an execution, these are counted, from the creation of the first. */
function triesOf({ metadata, state }: Pick<Execution, 'metadata' | 'state'>) {
  const firstStartNanos = parseInstant(metadata?.originalCreatedDate ?? startDateOf(state));
  return { count: metadata?.attemptNumber ?? 1, firstStartNanos };
}

/** The states of all around a failure that is retried. */
export function markRetrying(
  { parents, state, isAfter }: AttemptStart,
  retry: PlannedRetry,
  { clock }: Pick<TaskEnvironment, 'clock'>,
): void {
  if (isAfter === true) return;
  if (retry.isLast) state.setState('FAILED');
  state.setState(retry.createsNewExecution ? 'RETRIED' : 'RETRYING');
  if (!retry.createsNewExecution) return;
  const date = formatInstant(clock.nowNanos());
  for (const { id } of parents) {
    const run = state.tree.find(id);
    if (run !== undefined) state.putTaskRun({ ...run, state: withState(run.state, 'RETRIED', date) });
  }
}

/** Waits, and makes the taskrun CREATED again. @returns it, or undefined where it is not to be tried any more */
export async function waitForRetry(
  { task, parents, state, stop, isAfter, taskRun: { id } }: AttemptStart,
  delayNanos: bigint,
  { clock, ports }: Pick<TaskEnvironment, 'clock' | 'ports'>,
): Promise<TaskRun | undefined> {
  await ports.timer.wait(Number(delayNanos) / 1e6, stop.signal());
  const taskRun = state.tree.find(id);
  if (stop.isStopped() || taskRun?.state.current !== 'RETRYING') return undefined;
  if (isAfter !== true && state.head().state.current === 'RETRYING') state.setState('RUNNING');
  const [parent] = parents;
  if (parent !== undefined && !isJsonMap(task.properties.get('retry'))) forgetHandlers(parent, state);
  const created = withState(taskRun.state, 'CREATED', formatInstant(clock.nowNanos()));
  state.putTaskRun({ ...taskRun, state: created });
  return { ...taskRun, state: created };
}

/** Kestra starts the handlers around a task whose retry is not its own at each failure, and then forgets them. */
function forgetHandlers(parent: TaskRun, state: RunState): void {
  const handlers = new Set(handlersOf(state.findTask(parent.taskId)).map(({ id }) => id));
  for (const run of state.tree.runsBelow(parent.id).all()) if (handlers.has(run.taskId)) state.forget(run.id);
}

function handlersOf(task: TaskDefinition | undefined): readonly TaskDefinition[] {
  return enabled([...(task?.lists?.get('errors') ?? []), ...(task?.lists?.get('finally') ?? [])]);
}
