// The numbers of a date, field by field. Source: java.time.temporal.ChronoField, IsoFields and WeekFields.
import type { ZonedDateTime } from '@js-joda/core';
import type { NumberField } from './date-token.ts';
import { isoWeekRule, localDayOfWeek, weekOfMonth, weekRuleOf, yearWeekOf } from './week.ts';

/** Which number of which date; weeks depend on the locale. */
export interface NumberRequest {
  readonly time: ZonedDateTime;
  readonly field: NumberField;
  readonly locale: string;
}

/** The value of a field. */
export function numberOf(request: NumberRequest): number {
  const { time, field } = request;
  switch (field) {
    case 'year':
      return time.year();
    // There is no year 0 in an era: the year before 1 is 1 before Christ.
    case 'yearOfEra':
      return time.year() > 0 ? time.year() : 1 - time.year();
    case 'quarter':
      return Math.ceil(time.monthValue() / 3);
    case 'month':
      return time.monthValue();
    case 'dayOfYear':
      return time.dayOfYear();
    case 'dayOfMonth':
      return time.dayOfMonth();
    case 'dayOfWeek':
      return time.dayOfWeek().value();
    // Weeks that begin with the first of the month, whatever its weekday.
    case 'alignedWeekOfMonth':
      return Math.floor((time.dayOfMonth() - 1) / 7) + 1;
    // `g` is the Modified Julian Day in Java, counted from 17 November 1858, which is 40,587 days before 1970.
    case 'julianDay':
      return time.toLocalDate().toEpochDay() + 40_587;
    case 'weekBasedYear':
    case 'isoWeekBasedYear':
    case 'weekOfYear':
    case 'isoWeekOfYear':
    case 'weekOfMonth':
    case 'localDayOfWeek':
      return weekNumberOf(request);
    default:
      return timeNumber(time, field);
  }
}

/** One rule for all: ISO's fields are the weeks of a locale whose week begins on Monday and has four days at least. */
function weekNumberOf({ time, field, locale }: NumberRequest): number {
  const rule = field.startsWith('iso') ? isoWeekRule : weekRuleOf(locale);
  if (field === 'localDayOfWeek') return localDayOfWeek(time, rule);
  if (field === 'weekOfMonth') return weekOfMonth(time, rule);
  const { year, week } = yearWeekOf(time, rule);
  // The names of the two years end in `BasedYear`, those of the weeks in `OfYear`.
  return field.endsWith('Year') && !field.endsWith('OfYear') ? year : week;
}

type TimeField = Extract<
  NumberField,
  'hour' | 'clockHour' | 'hourOfHalf' | 'clockHourOfHalf' | 'minute' | 'second' | 'milliOfDay' | 'nano' | 'nanoOfDay'
>;

function timeNumber(time: ZonedDateTime, field: TimeField): number {
  const secondOfDay = time.hour() * 3600 + time.minute() * 60 + time.second();
  switch (field) {
    case 'hour':
      return time.hour();
    // `k` counts midnight as 24 and `h` noon as 12, where `H` and `K` count them as 0.
    case 'clockHour':
      return time.hour() === 0 ? 24 : time.hour();
    case 'hourOfHalf':
      return time.hour() % 12;
    case 'clockHourOfHalf':
      return time.hour() % 12 === 0 ? 12 : time.hour() % 12;
    case 'minute':
      return time.minute();
    case 'second':
      return time.second();
    case 'nano':
      return time.nano();
    case 'milliOfDay':
      return secondOfDay * 1000 + Math.floor(time.nano() / 1_000_000);
    default:
      return secondOfDay * 1_000_000_000 + time.nano();
  }
}
