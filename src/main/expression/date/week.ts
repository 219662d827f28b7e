// Weeks, whose first day and number depend on the locale. Source: java.time.temporal.WeekFields.
import type { ZonedDateTime } from '@js-joda/core';

/** How a locale counts weeks. */
export interface WeekRule {
  /** 1 for Monday to 7 for Sunday. */
  readonly firstDay: number;
  /** How many days of the year the first week has at least. */
  readonly minimalDays: number;
}

/** Monday first, and the week with the year's first Thursday is the first. */
export const isoWeekRule: WeekRule = { firstDay: 1, minimalDays: 4 };

// CLDR: Sunday and one day in these regions, Monday and four days in those; everywhere else Monday and one day.
const sundayRegions = /^(?:US|CA|JP|IN|BR|MX|KR|TW|HK|IL|ZA|PH|TH|CO|PE|VE|SG|ID|KE)$/;
const isoRegions = /^(?:AD|AT|BE|BG|CH|CZ|DE|DK|EE|ES|FI|FR|GB|GR|HU|IE|IS|IT|LI|LT|LU|NL|NO|PL|PT|RU|SE|SK)$/;

/** The rule of a locale. One without a country gets the country where most of its speakers live, as ICU guesses it. */
export function weekRuleOf(locale: string): WeekRule {
  const region = new Intl.Locale(locale).maximize().region ?? '';
  if (sundayRegions.test(region)) return { firstDay: 7, minimalDays: 1 };
  return isoRegions.test(region) ? isoWeekRule : { firstDay: 1, minimalDays: 1 };
}

/** The day of the week, counted from the locale's first one. */
export function localDayOfWeek(time: ZonedDateTime, { firstDay }: WeekRule): number {
  return ((time.dayOfWeek().value() - firstDay + 7) % 7) + 1;
}

/** The week of the month. */
export function weekOfMonth(time: ZonedDateTime, rule: WeekRule): number {
  return weekNumber(time.dayOfMonth(), localDayOfWeek(time, rule), rule);
}

/** A year of whole weeks, and the week in it. */
export interface YearWeek {
  readonly year: number;
  readonly week: number;
}

/** The year and week that a day belongs to: days around New Year may belong to the year before or behind. */
export function yearWeekOf(time: ZonedDateTime, rule: WeekRule): YearWeek {
  const day = localDayOfWeek(time, rule);
  const week = weekNumber(time.dayOfYear(), day, rule);
  // Week 0 is the last week of the year before, so it is counted again from that year's last day.
  if (week === 0) {
    const before = time.minusDays(time.dayOfYear());
    return { year: time.year() - 1, week: weekNumber(before.dayOfYear(), localDayOfWeek(before, rule), rule) };
  }
  // The last days of December are in week 1 where enough of their week lies in the next year.
  const daysInYear = time.toLocalDate().lengthOfYear();
  const firstOfNext = ((day - 1 + daysInYear - time.dayOfYear() + 1) % 7) + 1;
  const daysOfNext = 8 - firstOfNext;
  const startsNext = daysOfNext >= rule.minimalDays && daysInYear - time.dayOfYear() + 1 < firstOfNext;
  return startsNext ? { year: time.year() + 1, week: 1 } : { year: time.year(), week };
}

function weekNumber(dayOfPeriod: number, dayOfWeek: number, { minimalDays }: WeekRule): number {
  // Where the week of the period's first day began, counted back from this day.
  const offset = (((dayOfPeriod - dayOfWeek) % 7) + 7) % 7;
  const start = offset + 1 > minimalDays ? 7 - offset : -offset;
  return Math.floor((7 + start + dayOfPeriod - 1) / 7);
}
