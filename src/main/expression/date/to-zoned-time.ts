// Anything that the date filters take → a date with time and zone. Source: Kestra's AbstractDate.convert.
import { castText, isLong } from '../argument.ts';
import { raiseJava } from '../raise.ts';
import { JavaInstant, JavaTemporal, type Value } from '../value.ts';
import { joda } from './joda.ts';
import { isoDate, isoLocal, isoZoned, parseDateFormat } from './named-format.ts';
import { parseLocalDate, parseLocalDateTime, parseZoned } from './parse-date.ts';
import { findZone, type Zone } from './zone.ts';
import { fromEpochNanos, fromLocal, type ZonedTime } from './zoned-time.ts';

/** A value, the zone of values without one, and the format of texts. */
export interface DateInput {
  readonly value: Value;
  readonly zone: Zone;
  readonly existingFormat: string | null;
}

/**
 * The date of a value; stops as Java does where it has none. A Long counts seconds since 1970, and an Integer is no
 * Long: it fails as the cast to String that Java tries last.
 */
export function toZonedTime({ value, zone, existingFormat }: DateInput): ZonedTime {
  if (value instanceof JavaInstant) return fromEpochNanos(value.epochNanos, zone);
  if (isLong(value)) return fromEpochNanos(value * 1_000_000_000n, zone);
  if (value instanceof JavaTemporal) {
    const temporal = fromTemporal(value, zone);
    if (temporal !== undefined) return temporal;
  }
  return parseText(castText(value) ?? '', zone, existingFormat);
}

function fromTemporal({ value }: JavaTemporal, zone: Zone): ZonedTime | undefined {
  const { LocalDate, LocalDateTime, ZonedDateTime } = joda();
  if (value instanceof ZonedDateTime) return { time: value, zone: findZone(value.zone().id()) };
  if (value instanceof LocalDateTime) return fromLocal(value, zone);
  // A date alone stands for its noon.
  return value instanceof LocalDate ? fromLocal(value.atTime(12, 0), zone) : undefined;
}

/**
 * Java is tried in three ways, and the last one's failure shows. With a format of the user's own all three use it,
 * since a pattern does not say whether it has a time or a zone.
 */
function parseText(text: string, zone: Zone, existingFormat: string | null): ZonedTime {
  const instant = existingFormat === null ? readPlainInstant(text) : undefined;
  if (instant !== undefined) return fromEpochNanos(instant, findZone('Z'));
  const strictness = existingFormat === null ? 'strict' : 'smart';
  const own = existingFormat === null ? undefined : parseDateFormat(existingFormat);
  const zoned = parseZoned({ text, tokens: own ?? isoZoned(), strictness });
  if (zoned.ok) return zoned.value;
  const local = parseLocalDateTime({ text, tokens: own ?? isoLocal(), strictness });
  if (local.ok) return fromLocal(local.value, zone);
  const date = parseLocalDate({ text, tokens: own ?? isoDate, strictness });
  if (date.ok) return fromLocal(date.value.atStartOfDay(), zone);
  return raiseJava('java.time.format.DateTimeParseException', date.error);
}

const plainInstant = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/;

/**
 * The shape that nearly all payloads have, read without the machinery of patterns. Undefined for every other
 * text, also for a day that the calendar has not: then the patterns say what is wrong with it.
 */
function readPlainInstant(text: string): bigint | undefined {
  const [, seconds, fraction = ''] = plainInstant.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const epochMs = Date.parse(`${seconds}Z`);
  // JavaScript takes the 31st of a month of thirty days for the 1st of the next.
  if (Number.isNaN(epochMs) || !new Date(epochMs).toISOString().startsWith(seconds)) return undefined;
  return BigInt(epochMs) * 1_000_000n + BigInt(fraction.padEnd(9, '0'));
}
