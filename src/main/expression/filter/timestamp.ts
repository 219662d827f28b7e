// `timestamp` (seconds, a Long), `timestampMilli` (a Long), `timestampMicro` and `timestampNano` (texts).
// Source: Kestra's filters of these names.
import { readDateInput } from '../date/format-date.ts';
import { toEpochNanos } from '../date/zoned-time.ts';
import type { Filter } from '../extension.ts';
import type { Value } from '../value.ts';

export const timestamp = createTimestampFilter('timestamp', (nanos) => floorDivide(nanos, 1_000_000_000n));
export const timestampMilli = createTimestampFilter('timestampMilli', (nanos) => floorDivide(nanos, 1_000_000n));
export const timestampMicro = createTimestampFilter('timestampMicro', (nanos) => String(floorDivide(nanos, 1000n)));
export const timestampNano = createTimestampFilter('timestampNano', String);

function createTimestampFilter(name: string, print: (epochNanos: bigint) => Value): Filter {
  return {
    name,
    argumentNames: ['timeZone', 'existingFormat'],
    apply: (input, parameters, context) =>
      input === null ? null : print(toEpochNanos(readDateInput(input, parameters, context))),
  };
}

function floorDivide(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value < 0n && quotient * divisor !== value ? quotient - 1n : quotient;
}
