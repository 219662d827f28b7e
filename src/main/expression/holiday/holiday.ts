// Whether a day is a public holiday of a country or of one of its regions, by the rules in `holiday-rules.ts`.
// Source: Jollyday, which Kestra asks; countries that are not in the rules are not known.
import type { LocalDate } from '@js-joda/core';
import { holidayRules } from './holiday-rules.ts';

/** A day, and where. */
export interface HolidayRequest {
  readonly day: LocalDate;
  /** ISO 3166-1, in any letter case. */
  readonly country: string;
  /** ISO 3166-2 without the country, in any letter case; empty for the whole country. */
  readonly subDivision: string;
}

/** Whether the day is a holiday there; undefined where the country is not known. */
export function isHoliday({ day, country, subDivision }: HolidayRequest): boolean | undefined {
  const rules = holidayRules.get(country.toLowerCase());
  if (rules === undefined) return undefined;
  const region = subDivision === '' ? '' : (rules.regions?.[subDivision.toLowerCase()] ?? '');
  return `${rules.days} ${region}`.split(' ').some((rule) => matches(rule, day));
}

/**
 * One rule:
 * - `07-14` a day; `07-04~` a day that moves from Saturday to Friday and from Sunday to Monday;
 *   `01-01+` one that moves from a weekend to Monday, `12-26++` by two days (one of two holidays in a row);
 * - `E-2`, `E+39` days from Easter Sunday;
 * - `01/MON/3` the third Monday of January, `05/MON/L` the last of May;
 * - `WED<11-23` the last Wednesday before a day; `MON<=05-24` on or before; `SAT>=10-31` on or after it;
 * - any of them with `@2021` from that year on.
 */
function matches(rule: string, day: LocalDate): boolean {
  const [pattern = '', since = '0'] = rule.split('@');
  if (pattern === '' || day.year() < Number(since)) return false;
  const easter = /^E([+-]\d+)$/.exec(pattern);
  if (easter !== null) return day.isEqual(easterSunday(day).plusDays(Number(easter[1])));
  const nth = /^(\d\d)\/([A-Z]{3})\/([\dL])$/.exec(pattern);
  if (nth !== null) return isNth(day, nth);
  const near = /^([A-Z]{3})([<>]=?)(\d\d)-(\d\d)$/.exec(pattern);
  if (near !== null) return isNear(day, near);
  return isFixed(pattern, day);
}

function isFixed(pattern: string, day: LocalDate): boolean {
  const [, month, dayOfMonth, moves = ''] = /^(\d\d)-(\d\d)(~|\+\+|\+)?$/.exec(pattern) ?? [];
  // A holiday of the first of January may be kept in the year before it.
  return [day.year(), day.year() + 1].some((year) => {
    const fixed = day.withDayOfMonth(1).withYear(year).withMonth(Number(month)).withDayOfMonth(Number(dayOfMonth));
    return day.isEqual(fixed.plusDays(shift(fixed.dayOfWeek().value(), moves)));
  });
}

function shift(dayOfWeek: number, moves: string): number {
  if (dayOfWeek < 6 || moves === '') return 0;
  if (moves === '~') return dayOfWeek === 6 ? -1 : 1;
  return moves === '+' ? 8 - dayOfWeek : 2;
}

const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];

function isNth(day: LocalDate, [, month, weekday = '', place]: RegExpExecArray): boolean {
  if (day.monthValue() !== Number(month) || day.dayOfWeek().value() !== weekdays.indexOf(weekday) + 1) return false;
  if (place === 'L') return day.dayOfMonth() + 7 > day.lengthOfMonth();
  return Math.ceil(day.dayOfMonth() / 7) === Number(place);
}

function isNear(day: LocalDate, [, weekday = '', order = '', month, dayOfMonth]: RegExpExecArray): boolean {
  if (day.dayOfWeek().value() !== weekdays.indexOf(weekday) + 1) return false;
  const fixed = day.withDayOfMonth(1).withMonth(Number(month)).withDayOfMonth(Number(dayOfMonth));
  const distance = order.startsWith('<')
    ? fixed.toEpochDay() - day.toEpochDay()
    : day.toEpochDay() - fixed.toEpochDay();
  return order.endsWith('=') ? distance >= 0 && distance < 7 : distance > 0 && distance <= 7;
}

/** Easter of the day's year by the Gregorian calendar: the algorithm of Meeus, Jones and Butcher. */
function easterSunday(day: LocalDate): LocalDate {
  const year = day.year();
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const skipped = Math.floor((century + 8) / 25);
  const g = Math.floor((century - skipped + 1) / 3);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return day
    .withDayOfMonth(1)
    .withMonth(Math.floor(sum / 31))
    .withDayOfMonth((sum % 31) + 1);
}
