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
    case 'alignedWeekOfMonth':
      return Math.floor((time.dayOfMonth() - 1) / 7) + 1;
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

function weekNumberOf({ time, field, locale }: NumberRequest): number {
  const rule = field.startsWith('iso') ? isoWeekRule : weekRuleOf(locale);
  if (field === 'localDayOfWeek') return localDayOfWeek(time, rule);
  if (field === 'weekOfMonth') return weekOfMonth(time, rule);
  const { year, week } = yearWeekOf(time, rule);
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
