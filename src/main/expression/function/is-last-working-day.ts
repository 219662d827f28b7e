// `isLastWorkingDay(date, workingDays)`: whether a date is the last day of its month that is worked on.
// Source: Kestra's function, which only the newer version has.
import type { TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';
import { dayArgument } from './day-argument.ts';
import { weekdays } from './weekday.ts';

/**
 * `workingDays` is a text of English day names with commas or blanks between them, by default Monday to Friday; a
 * list does not do (its Java text has brackets). Holidays are not looked at.
 */
export const isLastWorkingDay: TemplateFunction = {
  name: 'isLastWorkingDay',
  argumentNames: ['date', 'workingDays'],
  requires: 'hasNewExpressions',
  call(parameters) {
    const day = dayArgument(parameters, 'isLastWorkingDay');
    const worked = readWorkingDays(parameters.get('workingDays') ?? null);
    let last = day.withDayOfMonth(day.lengthOfMonth());
    // Ends within a week, since the set is never empty.
    while (!worked.has(last.dayOfWeek().name())) last = last.minusDays(1);
    return day.isEqual(last);
  },
};

function readWorkingDays(value: Value): ReadonlySet<string> {
  const text = value === null ? '' : toText(value);
  if (text.trim() === '') return new Set(weekdays.slice(0, 5));
  const prefix = "The 'isLastWorkingDay()' function";
  const names = text.split(/[,\s]+/).filter((name) => name !== '');
  const wrong = names.find((name) => !weekdays.includes(name.toUpperCase()));
  if (wrong !== undefined) {
    return raisePebble(
      `${prefix} received an invalid 'workingDays' value: '${wrong}'. Expected day names like MONDAY, TUESDAY, etc.`,
    );
  }
  if (names.length === 0) return raisePebble(`${prefix} requires at least one valid day in 'workingDays'.`);
  return new Set(names.map((name) => name.toUpperCase()));
}
