// A date with time and zone in a property, as Java's `ZonedDateTime.parse` takes it: nothing else is guessed at.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import { formatInstant } from '../contract/instant.ts';
import type { IsoInstant } from '../contract/state.ts';
import { isoZoned } from '../expression/date/named-format.ts';
import { parseZoned } from '../expression/date/parse-date.ts';
import { toEpochNanos } from '../expression/date/zoned-time.ts';

/** Reads a rendered text. Answers TASK_FAILED with Java's words. */
export function readZonedInstant(text: string): Result<IsoInstant> {
  const zoned = parseZoned({ text, tokens: isoZoned(), strictness: 'strict' });
  return zoned.ok ? ok(formatInstant(toEpochNanos(zoned.value))) : fail(createError('TASK_FAILED', zoned.error));
}
