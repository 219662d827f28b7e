// `timestamp` (seconds, a Long), `timestampMilli` (a Long), `timestampMicro` and `timestampNano` (texts).
// Source: Kestra's filters of these names.
import { readDateInput } from '../date/format-date.ts';
import { toEpochNanos } from '../date/zoned-time.ts';
import type { Filter } from '../extension.ts';
import type { Value } from '../value.ts';

/**
 * A Long of whole seconds since 1970, before it rounded down. `timeZone` matters only to texts without a zone of
 * their own; `existingFormat` is the pattern to read them by.
 */
export const timestamp = createTimestampFilter('timestamp', (nanos) => floorDivide(nanos, 1_000_000_000n));
/** A Long of milliseconds since 1970. */
export const timestampMilli = createTimestampFilter('timestampMilli', (nanos) => floorDivide(nanos, 1_000_000n));
/** A text of microseconds since 1970, unlike its two neighbours above. */
export const timestampMicro = createTimestampFilter('timestampMicro', (nanos) => String(floorDivide(nanos, 1000n)));
/** A text of nanoseconds since 1970. */
export const timestampNano = createTimestampFilter('timestampNano', String);

function createTimestampFilter(name: string, print: (epochNanos: bigint) => Value): Filter {
  return {
    name,
    argumentNames: ['timeZone', 'existingFormat'],
    apply: (input, parameters, context) =>
      input === null ? null : print(toEpochNanos(readDateInput(input, parameters, context))),
  };
}

/** As `Math.floorDiv`: bigints divide towards zero, which would be a unit late before 1970. */
function floorDivide(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value < 0n && quotient * divisor !== value ? quotient - 1n : quotient;
}
