// A failure in the log of an execution, for none of its tasks: a sentence for people, and the line that Kestra's stack
// trace is for. Failures of tasks are logged by `running-task.ts`, which knows their level and attempt.
import type { ErrorValue } from '../../contract/errors.ts';
import type { LogLevel } from '../../contract/model.ts';
import type { Switches } from '../../contract/switches.ts';
import type { RunState } from '../run-state.ts';
import { describeFailure } from '../task/stack-trace.ts';

/** What is logged. */
export interface LoggedFailure {
  readonly error: ErrorValue;
  /** Where it came from, as in `describeFailure`. */
  readonly place: string;
  /** Default: ERROR. */
  readonly level?: LogLevel;
  /** Default: that of the error. */
  readonly message?: string;
}

/** Logs it. `mask` hides secrets; default: there are none. */
export function logFailure(
  { error, place, level = 'ERROR', message = error.message }: LoggedFailure,
  {
    state,
    switches,
    mask = (text) => text,
  }: {
    readonly state: Pick<RunState, 'log'>;
    readonly switches: Pick<Switches, 'stackTraceLevel'>;
    readonly mask?: (text: string) => string;
  },
): void {
  state.log({ level, message: mask(message) });
  state.log({ level: switches.stackTraceLevel, message: mask(describeFailure(error, place)) });
}
