// Fields that were read from a text → a date, a time, a zone; or Java's message about what does not go together.
// Source: java.time.format.Parsed, IsoChronology.resolveDate and ChronoField.
import type { LocalDate, LocalTime } from '@js-joda/core';
import { fail, ok, type Result } from '../../contract/errors.ts';
import { joda } from './joda.ts';
import type { DateFields } from './read-date.ts';

/** What the fields say; parts that they do not say are missing. */
export interface ResolvedDate {
  readonly date: LocalDate | undefined;
  readonly time: LocalTime | undefined;
}

/**
 * Whether a day that its month does not have is wrong, or the month's last one: 30 February is the last of February to
 * a pattern of the user's, and an error to Java's own formats.
 */
export type Strictness = 'strict' | 'smart';

type Numbers = DateFields['numbers'];
type Field = Parameters<Numbers['get']>[0];

// Java checks each field by itself before it puts them together, so a month of 13 is told before a missing year.
const ranges: ReadonlyMap<Field, readonly [name: string, min: number, max: number, shown: string]> = new Map<
  Field,
  readonly [string, number, number, string]
>([
  // js-joda's years end before Java's do; the text is Java's.
  ['year', ['Year', -999_000, 999_000, '-999999999 - 999999999']],
  ['isoWeekBasedYear', ['WeekBasedYear', -999_000, 999_000, '-999999999 - 999999999']],
  ['yearOfEra', ['YearOfEra', 1, 999_000, '1 - 999999999/1000000000']],
  ['month', ['MonthOfYear', 1, 12, '1 - 12']],
  ['dayOfMonth', ['DayOfMonth', 1, 31, '1 - 28/31']],
  ['dayOfYear', ['DayOfYear', 1, 366, '1 - 365/366']],
  ['dayOfWeek', ['DayOfWeek', 1, 7, '1 - 7']],
  ['hour', ['HourOfDay', 0, 23, '0 - 23']],
  ['clockHour', ['ClockHourOfDay', 1, 24, '1 - 24']],
  ['hourOfHalf', ['HourOfAmPm', 0, 11, '0 - 11']],
  ['clockHourOfHalf', ['ClockHourOfAmPm', 1, 12, '1 - 12']],
  ['minute', ['MinuteOfHour', 0, 59, '0 - 59']],
  ['second', ['SecondOfMinute', 0, 59, '0 - 59']],
]);

/** Puts fields together, as far as they go; what is missing is for the caller to miss. */
export function resolveDate({ numbers }: DateFields, strictness: Strictness): Result<ResolvedDate, string> {
  for (const [field, value] of numbers) {
    const range = ranges.get(field);
    if (range === undefined) continue;
    const [name, min, max, shown] = range;
    if (value < min || value > max) return fail(`Invalid value for ${name} (valid values ${shown}): ${value}`);
  }
  const date = resolveDay(numbers, strictness);
  if (!date.ok) return date;
  return ok({ date: date.value, time: resolveTime(numbers) });
}

function resolveDay(numbers: Numbers, strictness: Strictness): Result<LocalDate | undefined, string> {
  const { LocalDate } = joda();
  // `yyyy` is the year of an era in Java; without an era it counts as after Christ.
  const ofEra = numbers.get('yearOfEra');
  const year = numbers.get('year') ?? (numbers.get('era') === 0 && ofEra !== undefined ? 1 - ofEra : ofEra);
  const month = numbers.get('month');
  const day = numbers.get('dayOfMonth');
  const dayOfYear = numbers.get('dayOfYear');
  if (year !== undefined && month !== undefined && day !== undefined) {
    const length = LocalDate.of(year, month, 1).lengthOfMonth();
    if (day <= length) return ok(LocalDate.of(year, month, day));
    return strictness === 'smart' ? ok(LocalDate.of(year, month, length)) : fail(explainDay({ year, month, day }));
  }
  if (year === undefined || dayOfYear === undefined) return ok(resolveWeek(numbers));
  if (dayOfYear <= LocalDate.of(year, 1, 1).lengthOfYear()) return ok(LocalDate.ofYearDay(year, dayOfYear));
  return fail(`Invalid date 'DayOfYear 366' as '${year}' is not a leap year`);
}

/** The third way to a date, by ISO's weeks; the first two are day of month and day of year. */
function resolveWeek(numbers: Numbers): LocalDate | undefined {
  const year = numbers.get('isoWeekBasedYear');
  const week = numbers.get('isoWeekOfYear');
  const day = numbers.get('dayOfWeek');
  if (year === undefined || week === undefined || day === undefined) return undefined;
  // The fourth of January is always in the first week.
  const fourth = joda().LocalDate.of(year, 1, 4);
  return fourth.plusDays((week - 1) * 7 + day - fourth.dayOfWeek().value());
}

interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function explainDay({ year, month, day }: CivilDay): string {
  if (month === 2 && day === 29) return `Invalid date 'February 29' as '${year}' is not a leap year`;
  return `Invalid date '${joda().Month.of(month).name()} ${day}'`;
}

/** Undefined where the hour is missing: minutes alone are no time. */
function resolveTime(numbers: Numbers): LocalTime | undefined {
  const { LocalTime } = joda();
  const nanoOfDay = numbers.get('nanoOfDay');
  if (nanoOfDay !== undefined) return LocalTime.ofNanoOfDay(nanoOfDay);
  const milliOfDay = numbers.get('milliOfDay');
  if (milliOfDay !== undefined) return LocalTime.ofNanoOfDay(milliOfDay * 1_000_000);
  const hour = resolveHour(numbers);
  if (hour === undefined) return undefined;
  const minute = numbers.get('minute');
  const second = numbers.get('second');
  const nano = numbers.get('nano');
  // A smaller part needs all greater ones.
  if (minute === undefined && (second !== undefined || nano !== undefined)) return undefined;
  if (second === undefined && nano !== undefined) return undefined;
  return LocalTime.of(hour, minute ?? 0, second ?? 0, nano ?? 0);
}

/** Four ways to an hour: 0 to 23, 1 to 24, and the two halves of a day, which need AM or PM. */
function resolveHour(numbers: Numbers): number | undefined {
  const clockHour = numbers.get('clockHour');
  const half = numbers.get('halfOfDay');
  const clockHourOfHalf = numbers.get('clockHourOfHalf');
  const hourOfHalf = numbers.get('hourOfHalf') ?? (clockHourOfHalf === undefined ? undefined : clockHourOfHalf % 12);
  const fromHalf = half === undefined || hourOfHalf === undefined ? undefined : half * 12 + hourOfHalf;
  return numbers.get('hour') ?? (clockHour === undefined ? fromHalf : clockHour % 24);
}
