// A task that repeats the ones in it: it is PAUSED, and its execution with it, until they begin anew.
// Source: `ExecutionService.pauseFlowable` and `retryWaitFor` of Kestra, seen on 1.3.19 and 2.0.0 (`loopuntil-*`).
import { formatInstant, parseInstant } from '../../contract/instant.ts';
import type { TaskRun } from '../../contract/model.ts';
import { withState } from '../../contract/state.ts';
import type { StopSource } from '../control/task-stops.ts';
import type { RunState } from '../run-state.ts';
import type { TaskEnvironment } from '../task-environment.ts';

/** A task that is to begin anew. */
export interface Repeat {
  readonly taskRun: TaskRun;
  readonly afterNanos: bigint;
  readonly state: RunState;
  readonly stop: StopSource;
}

/** Pauses the task, and begins it anew after the time. Settles once it has begun, or at the end of the program. */
export function repeatTask(
  { taskRun, afterNanos, state, stop }: Repeat,
  environment: Pick<TaskEnvironment, 'clock' | 'ports'>,
): Promise<void> {
  const nowNanos = environment.clock.nowNanos();
  const paused = withState(taskRun.state, 'PAUSED', formatInstant(nowNanos));
  state.putTaskRun({ ...taskRun, state: paused, repeatsAt: formatInstant(nowNanos + afterNanos) });
  if (state.head().state.current === 'RUNNING') state.setState('PAUSED');
  return beginAgain({ id: taskRun.id, state, stop }, environment);
}

/** Waits for the tasks that were to begin anew when the program stopped; what was due meanwhile begins at once. */
export function repeatPaused(
  of: Pick<Repeat, 'state' | 'stop'>,
  environment: Pick<TaskEnvironment, 'clock' | 'ports'>,
): readonly Promise<void>[] {
  const paused = of.state.execution().taskRunList.filter((run) => run.state.current === 'PAUSED');
  return paused
    .filter(({ repeatsAt }) => repeatsAt !== undefined)
    .map(({ id }) => beginAgain({ ...of, id }, environment));
}

async function beginAgain(
  { id, state, stop }: Pick<Repeat, 'state' | 'stop'> & { readonly id: string },
  { clock, ports }: Pick<TaskEnvironment, 'clock' | 'ports'>,
): Promise<void> {
  const dueNanos = parseInstant(state.tree.find(id)?.repeatsAt ?? formatInstant(clock.nowNanos()));
  const leftMs = Number(dueNanos - clock.nowNanos()) / 1e6;
  await ports.timer.wait(Math.max(0, leftMs), stop.signal());
  const taskRun = state.tree.find(id);
  // Something else may have ended it meanwhile: a failure beside it, or somebody who stopped the execution.
  if (stop.isStopped() || taskRun?.state.current !== 'PAUSED') return;
  const { repeatsAt: _, ...rest } = taskRun;
  state.forgetBelow(id);
  const running = withState(taskRun.state, 'RUNNING', formatInstant(clock.nowNanos()));
  state.putTaskRun({ ...rest, state: running, iteration: (taskRun.iteration ?? 0) + 1 });
  if (state.head().state.current === 'PAUSED') state.setState('RUNNING');
}
