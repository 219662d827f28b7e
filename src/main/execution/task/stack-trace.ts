// The log entry that Kestra's stack trace is for: where a failure came from, in our terms.
import type { ErrorValue } from '../../contract/errors.ts';

/** A failure with its code and place, one line each. */
export function describeFailure(error: ErrorValue, place: string): string {
  const line = error.line === undefined ? '' : `, line ${error.line} of the template`;
  return `${error.code}: ${error.message}\n\tat ${place}${line}`;
}
