// What the program's exit code says: 0 done, 1 not done, 2 asked wrongly, 3 the port is not to be had,
// 4 a folder is not to be used.
import type { ErrorCode } from '../contract/errors.ts';

/** How the program may exit. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

const exitCodes: Readonly<Partial<Record<ErrorCode, ExitCode>>> = {
  USAGE: 2,
  SETTING_INVALID: 2,
  PORT_BUSY: 3,
  PORT_UNUSABLE: 3,
  FLOWS_UNUSABLE: 4,
  DATA_UNUSABLE: 4,
};

/** The exit code of a failure. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  return exitCodes[code] ?? 1;
}
