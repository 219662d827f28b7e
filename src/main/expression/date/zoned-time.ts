// A date with time and zone, as the date filters hold it between reading and printing.
// Source: java.time.ZonedDateTime.
import type { LocalDateTime, ZonedDateTime } from '@js-joda/core';
import { raiseJava } from '../raise.ts';
import { joda } from './joda.ts';
import type { Zone } from './zone.ts';

/**
 * A time in a zone. The zone is kept beside it, since js-joda prints ids in its own way and Java's `UTC` is not `Z`.
 */
export interface ZonedTime {
  readonly time: ZonedDateTime;
  readonly zone: Zone;
}

const nanosPerSecond = 1_000_000_000n;
const nanosMax = 1_000_000_000;
/** The years up to 999,000, where js-joda still counts; Java goes a thousand times further. */
const secondsMax = 31_463_000_000_000;

/** The time of an instant, in a zone. */
export function fromEpochNanos(epochNanos: bigint, zone: Zone): ZonedTime {
  // Big integers are left as soon as can be: each step with them costs as much as printing a field.
  const rest = Number(epochNanos % nanosPerSecond);
  const whole = Number(epochNanos / nanosPerSecond);
  // Times before 1970 count down from the second before.
  const seconds = rest < 0 ? whole - 1 : whole;
  if (Math.abs(seconds) > secondsMax) {
    return raiseJava('java.time.DateTimeException', 'Instant exceeds minimum or maximum instant');
  }
  const { Instant, ZonedDateTime } = joda();
  const instant = Instant.ofEpochSecond(seconds, rest < 0 ? rest + nanosMax : rest);
  return { time: ZonedDateTime.ofInstant(instant, zone.rules), zone };
}

/** A local time in a zone; in a gap it moves forward, in an overlap the earlier offset is taken, as in Java. */
export function fromLocal(local: LocalDateTime, zone: Zone): ZonedTime {
  return { time: joda().ZonedDateTime.of(local, zone.rules), zone };
}

/** The same instant in another zone. */
export function inZone(zoned: ZonedTime, zone: Zone): ZonedTime {
  if (zoned.zone === zone) return zoned;
  return { time: zoned.time.withZoneSameInstant(zone.rules), zone };
}

/** Nanoseconds since 1970. */
export function toEpochNanos({ time }: ZonedTime): bigint {
  return BigInt(time.toEpochSecond()) * nanosPerSecond + BigInt(time.nano());
}
