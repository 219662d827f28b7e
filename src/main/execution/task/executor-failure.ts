// A task that fails in the executor itself, before it has begun: it has an attempt that is FAILED from the start. Its
// retry counts; `allowFailure` does not, for it is a worker that heeds that.
// Source: `TaskRun.fail` of Kestra, seen on 1.3.19 and 2.0.0 (`exit-bad`, `labels-system` in the recorded runs).
import type { ErrorValue } from '../../contract/errors.ts';
import type { TaskRun } from '../../contract/model.ts';
import { createState, type StateName, withState } from '../../contract/state.ts';
import { logFailure } from '../log/log-failure.ts';
import type { RunState } from '../run-state.ts';
import type { RunningTask } from './running-task.ts';

/** Gives a taskrun back to be tried again by calling `giveBack`. @returns whether it will be */
export type TryLater = (taskRun: TaskRun, giveBack: (state: 'RETRYING' | 'RETRIED') => void) => boolean;

/** A task that failed so. */
export interface FailedInExecutor {
  readonly running: Pick<RunningTask, 'context' | 'logFailure' | 'mask' | 'now' | 'put' | 'taskRun'>;
  readonly state: Pick<RunState, 'flow' | 'log'>;
  readonly tryLater: TryLater;
  /** Where the log of the execution says that it came from, as in `describeFailure`. */
  readonly place: string;
  /** How the task tells of it where the execution does as well; absent: it does not. */
  readonly taskMessage?: string;
}

/** Ends the task FAILED, or gives it back. One version logs the failure as of the next attempt, the other for the execution. */
export function failInExecutor(
  error: ErrorValue,
  { running, state, tryLater, place, taskMessage }: FailedInExecutor,
): undefined {
  const date = running.now();
  const before = running.taskRun();
  const attempts = [...before.attempts, { state: createState(date, 'FAILED') }];
  const { switches } = running.context;
  if (switches.logsExecutorFailuresOnExecution) {
    if (taskMessage !== undefined) running.logFailure({ ...error, message: taskMessage });
    logFailure({ error, place }, { state, switches, mask: running.mask });
  } else {
    running.logFailure(error, attempts.length);
  }
  const end = (states: readonly StateName[]): undefined =>
    running.put({ attempts, state: states.reduce((passed, each) => withState(passed, each, date), before.state) });
  if (!tryLater({ ...before, attempts }, (next) => end(['FAILED', next]))) end(['FAILED']);
}
