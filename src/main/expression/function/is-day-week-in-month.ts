// `isDayWeekInMonth(date, dayOfWeek, position)`: whether a date is the first, second, third, fourth or last
// such weekday of its month. Source: Kestra's function, which only the newer version has.
import type { TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import { toText } from '../to-text.ts';
import { dayArgument } from './day-argument.ts';
import { weekdays } from './weekday.ts';

const positions = ['FIRST', 'SECOND', 'THIRD', 'FOURTH'];

/**
 * `dayOfWeek` and `position` are English words in any letter case. A fifth such day is none but `LAST`, and the
 * fourth may be the last as well.
 */
export const isDayWeekInMonth: TemplateFunction = {
  name: 'isDayWeekInMonth',
  argumentNames: ['date', 'dayOfWeek', 'position'],
  requires: 'hasNewExpressions',
  call(parameters) {
    const prefix = "The 'isDayWeekInMonth()' function";
    const [date = null, weekday = null, position = null] = ['date', 'dayOfWeek', 'position'].map(
      (name) => parameters.get(name) ?? null,
    );
    if (date === null) return raisePebble(`${prefix} expects a 'date' argument.`);
    if (weekday === null) return raisePebble(`${prefix} expects a 'dayOfWeek' argument.`);
    if (position === null) return raisePebble(`${prefix} expects a 'position' argument.`);
    const day = dayArgument(parameters, 'isDayWeekInMonth');
    const wanted = weekdays.indexOf(toText(weekday).toUpperCase()) + 1;
    if (wanted === 0) {
      return raisePebble(
        `${prefix} received an invalid 'dayOfWeek' value: '${toText(weekday)}'. Expected one of: ${weekdays.join(', ')}.`,
      );
    }
    const place = toText(position).toUpperCase();
    if (place !== 'LAST' && !positions.includes(place)) {
      return raisePebble(
        `${prefix} received an invalid 'position' value: '${toText(position)}'. Expected one of: FIRST, SECOND, THIRD, FOURTH, LAST.`,
      );
    }
    if (day.dayOfWeek().value() !== wanted) return false;
    // The last one is the one that has no other a week later.
    if (place === 'LAST') return day.dayOfMonth() + 7 > day.lengthOfMonth();
    return Math.floor((day.dayOfMonth() - 1) / 7) === positions.indexOf(place);
  },
};
