// Asks a task that holds others what it does next, where that depends on what expressions see now, and carries
// it out: it goes on, it ends, or it waits and begins again.
// Source: `ExecutorService` of Kestra, seen on 1.3.19 and 2.0.0 (`loopuntil-*` in the recorded runs).
import { type ErrorValue, ok, type Result } from '../../contract/errors.ts';
import { parseInstant } from '../../contract/instant.ts';
import { printJson } from '../../contract/print-json.ts';
import { startDateOf } from '../../contract/state.ts';
import type { Decision } from '../../plugin/plugin.ts';
import { findPlugin } from '../../plugin/registry.ts';
import { closeTask } from './close-task.ts';
import type { NextMove } from '../next-taskruns.ts';
import { type PausePlace, pauseTask } from './pause-task.ts';
import { repeatTask } from './repeat-task.ts';
import type { RunState } from '../run-state.ts';
import type { TaskEnvironment } from '../task-environment.ts';
import { openRunningTask, type RunningTask } from './running-task.ts';

type Ask = Extract<NextMove, { type: 'ask' }>;

/** What an answer may lead to. */
export interface AskedIn extends PausePlace {
  /** Begins a task. */
  readonly start: (move: Extract<NextMove, { type: 'start' }>) => void;
}

/** Asks, and carries out the answer. @returns what the task waits for, where it waits */
export function askTask(
  ask: Ask,
  { start, ...place }: AskedIn,
  environment: TaskEnvironment,
): Promise<void> | undefined {
  const { state, stop } = place;
  const { task } = ask.run;
  const running = openRunningTask({ task, taskRun: ask.taskRun, parents: ask.parents, state, stop }, environment);
  const decided = decide(ask, { running, state, isAskedAgain: false }, environment);
  if (!decided.ok) return failTask(decided.error, ask, { running, state, environment });
  const { progress, warning } = decided.value;
  const taskRun = running.taskRun();
  if (warning !== undefined) {
    state.log({ level: 'WARN', message: warning, origin: { taskRun, attemptNumber: taskRun.attempts.length } });
  }
  if (progress.type === 'repeat') {
    return repeatTask({ taskRun, afterNanos: progress.afterNanos, state, stop }, environment);
  }
  if (progress.type === 'pause' && state.head().kind === 'LOOP') {
    const says = { level: 'ERROR', message: hangingPause } as const;
    closeTask({ type: 'close', task, taskRun, state: 'FAILED', says }, state, environment);
    return undefined;
  }
  if (progress.type === 'pause') {
    const paused = pauseTask(taskRun, progress, { place, environment });
    // They stand beside all others, wherever the pause does.
    for (const next of progress.tasks) start({ ...next, type: 'start', parents: state.parents });
    return paused;
  }
  const parents = [taskRun, ...ask.parents];
  if (progress.type === 'start') for (const next of progress.tasks) start({ ...next, type: 'start', parents });
  if (progress.type === 'end') closeTask({ ...progress, type: 'close', task, taskRun }, state, environment);
  return undefined;
}

/** The turn goes on there, and the Loop never hears of it (observed-flow, "Hangs"). */
const hangingPause =
  'Kestra would never end the Loop around this Pause, and leaves its execution PAUSED. It is failed here instead';

/** The answer, with new outputs on record; a type that answers `ask` is asked once more, and sees them. */
function decide(
  ask: Ask,
  {
    running,
    state,
    isAskedAgain,
  }: { readonly running: RunningTask; readonly state: RunState; readonly isAskedAgain: boolean },
  environment: TaskEnvironment,
): Result<Decision> {
  const plugin = findPlugin(ask.run.task.type)?.plugin;
  if (plugin?.kind !== 'flowable' || plugin.decide === undefined) return ok({ progress: { type: 'wait' } });
  const { context, put, taskRun } = running;
  const outputs = state.values().taskOutputs.get(taskRun().id) ?? ask.run.outputs;
  const nowNanos = environment.clock.nowNanos();
  const createdNanos = parseInstant(startDateOf(taskRun().state));
  const decided = plugin.decide({ ...ask.run, outputs }, { ...context, nowNanos, createdNanos, isAskedAgain });
  if (!decided.ok) return decided;
  const given = decided.value;
  if (given.outputs !== undefined) put({ outputs: printJson(given.outputs) }, given.outputs);
  if (given.progress.type !== 'ask' || isAskedAgain) return decided;
  return decide(ask, { running, state, isAskedAgain: true }, environment);
}

/** Kestra logs it as of the attempt that follows, as where a task cannot decide when it begins. */
function failTask(
  error: ErrorValue,
  ask: Ask,
  {
    running,
    state,
    environment,
  }: { readonly running: RunningTask; readonly state: RunState; readonly environment: TaskEnvironment },
): undefined {
  const message = `Unable to resolve state from the Flowable task: ${error.message}`;
  running.logFailure({ ...error, message }, running.taskRun().attempts.length);
  const { task } = ask.run;
  closeTask({ type: 'close', task, taskRun: running.taskRun(), state: 'FAILED' }, state, environment);
}
