// A task that fails in the executor itself, before any attempt: it has one, which is FAILED from the start.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`exit-bad`, `labels-system` in the recorded runs).
import type { ErrorValue } from '../contract/errors.ts';
import { createState, withState } from '../contract/state.ts';
import { logFailure } from './log-failure.ts';
import type { RunState } from './run-state.ts';
import type { RunningTask } from './running-task.ts';

/** Ends the task FAILED. One version logs the failure as of the next attempt, the other for the execution as well. */
export function failInExecutor(
  error: ErrorValue,
  running: Pick<RunningTask, 'context' | 'logFailure' | 'mask' | 'now' | 'put' | 'taskRun'>,
  state: Pick<RunState, 'flow' | 'log'>,
): undefined {
  const date = running.now();
  const attempts = [{ state: createState(date, 'FAILED') }];
  running.put({ attempts, state: withState(running.taskRun().state, 'FAILED', date) });
  const { switches } = running.context;
  if (!switches.logsExecutorFailuresTwice) {
    running.logFailure(error, 1);
    return;
  }
  running.logFailure({ ...error, message: `Failed to process task: ${error.message}` });
  logFailure({ error, place: `flow "${state.flow.id}"` }, { state, switches, mask: running.mask });
}
