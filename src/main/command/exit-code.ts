// What the program's exit code says: 0 done, 1 not done, 2 asked wrongly, 3 the port is not to be had,
// 4 a folder is not to be used.
import type { ErrorCode } from '../contract/errors.ts';

/**
 * How the program may exit. A script can tell with them whether it is worth trying again, with other flags or another
 * port.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

const exitCodes: Readonly<Partial<Record<ErrorCode, ExitCode>>> = {
  USAGE: 2,
  SETTING_INVALID: 2,
  PORT_BUSY: 3,
  PORT_UNUSABLE: 3,
  FLOWS_UNUSABLE: 4,
  DATA_CORRUPTED: 4,
  DATA_UNUSABLE: 4,
};

/** The exit code of a failure; one that has no code of its own is 1, the word for anything that was not done. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  return exitCodes[code] ?? 1;
}
