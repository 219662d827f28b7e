// A text → a date with time and zone, a local date with time, or a local date, each by its own format.
// Source: java.time's `parse` methods, with their messages.
import type { LocalDate, LocalDateTime } from '@js-joda/core';
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { DateToken, NumberField } from './date-token.ts';
import { joda } from './joda.ts';
import { isMismatch, readDate, type DateFields } from './read-date.ts';
import { type ResolvedDate, resolveDate, type Strictness } from './resolve-date.ts';
import { findZone, printOffsetId } from './zone.ts';
import { fromEpochNanos, fromLocal, type ZonedTime } from './zoned-time.ts';

/** A text and the format that it is in. Java's own formats are strict, those made from a pattern smart. */
export interface DateText {
  readonly text: string;
  readonly tokens: readonly DateToken[];
  readonly strictness: Strictness;
}

interface Read extends ResolvedDate {
  readonly fields: DateFields;
}

/**
 * `ZonedDateTime.parse`. A text with offset and region keeps its instant and takes the region's rules from then on;
 * with a region alone it is a local time there.
 */
export function parseZoned(source: DateText): Result<ZonedTime, string> {
  const read = parse(source);
  if (!read.ok) return read;
  const { date, time, fields } = read.value;
  const zoneId =
    fields.zoneId ?? (fields.offsetSeconds === undefined ? undefined : printOffsetId(fields.offsetSeconds));
  if (date === undefined || time === undefined || zoneId === undefined) {
    return fail(explainMissing(source.text, read.value, 'ZonedDateTime'));
  }
  // Without an offset the clock decides, with one the instant: they differ in the hour that a change of clocks
  // repeats.
  const local = date.atTime(time);
  if (fields.offsetSeconds === undefined) return ok(fromLocal(local, findZone(zoneId)));
  const offset = joda().ZoneOffset.ofTotalSeconds(fields.offsetSeconds);
  const epochNanos = BigInt(local.toEpochSecond(offset)) * 1_000_000_000n + BigInt(local.nano());
  return ok(fromEpochNanos(epochNanos, findZone(zoneId)));
}

/** `LocalDateTime.parse`; an offset in the text is read over where the format has one. */
export function parseLocalDateTime(source: DateText): Result<LocalDateTime, string> {
  const read = parse(source);
  if (!read.ok) return read;
  const { date, time } = read.value;
  if (date !== undefined && time !== undefined) return ok(date.atTime(time));
  return fail(explainMissing(source.text, read.value, 'LocalDateTime'));
}

/** `LocalDate.parse`. */
export function parseLocalDate(source: DateText): Result<LocalDate, string> {
  const read = parse(source);
  if (!read.ok) return read;
  const { date } = read.value;
  return date === undefined ? fail(explainMissing(source.text, read.value, 'LocalDate')) : ok(date);
}

function parse({ text, tokens, strictness }: DateText): Result<Read, string> {
  const fields = readDate(tokens, text);
  // Java shows no more than 64 characters.
  const shown = text.length > 64 ? `${text.slice(0, 64)}...` : text;
  if (isMismatch(fields)) {
    const place = fields.isRest ? `, unparsed text found at index ${fields.index}` : ` at index ${fields.index}`;
    return fail(`Text '${shown}' could not be parsed${place}`);
  }
  const resolved = resolveDate(fields, strictness);
  if (!resolved.ok) return fail(`Text '${shown}' could not be parsed: ${resolved.error}`);
  return ok({ ...resolved.value, fields });
}

// `ChronoField` as Java prints it. Fields that differ only in how they count are one field once they are resolved.
const fieldNames: ReadonlyMap<NumberField | 'halfOfDay' | 'era', string> = new Map([
  ['year', 'Year'],
  ['yearOfEra', 'Year'],
  ['month', 'MonthOfYear'],
  ['dayOfMonth', 'DayOfMonth'],
  ['dayOfYear', 'DayOfYear'],
  ['dayOfWeek', 'DayOfWeek'],
  ['hour', 'HourOfDay'],
  ['minute', 'MinuteOfHour'],
  ['second', 'SecondOfMinute'],
  ['nano', 'NanoOfSecond'],
  ['halfOfDay', 'AmPmOfDay'],
  ['hourOfHalf', 'HourOfAmPm'],
  ['clockHourOfHalf', 'HourOfAmPm'],
]);

/**
 * What was read and is not enough, as `Parsed.toString` prints it: the fields that are left over, then what they
 * resolved to. It is the one place where users see that a format has no year.
 */
function explainMissing(text: string, { date, time, fields }: Read, wanted: string): string {
  const left = [...fields.numbers].flatMap(([field, value]) => {
    const isDate = /year|month|day/i.test(field) && field !== 'halfOfDay';
    const name = fieldNames.get(field);
    return name === undefined || (isDate ? date : time) !== undefined ? [] : [`${name}=${value}`];
  });
  const offset = fields.offsetSeconds === undefined ? [] : [`OffsetSeconds=${fields.offsetSeconds}`];
  const zone = fields.zoneId === undefined ? '' : `,${fields.zoneId}`;
  const parts = [date?.toString(), time?.toString()].filter((part) => part !== undefined);
  const resolved = parts.length === 0 ? '' : ` resolved to ${parts.join('T')}`;
  const found = `{${[...left, ...offset].join(', ')}},ISO${zone}${resolved}`;
  const detail = `Unable to obtain ${wanted} from TemporalAccessor: ${found} of type java.time.format.Parsed`;
  return `Text '${text}' could not be parsed: ${detail}`;
}
