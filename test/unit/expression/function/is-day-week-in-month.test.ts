// Weekdays of months.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ isDayWeekInMonth('2024-05-27', 'monday', 'last') }} {{ isDayWeekInMonth('2024-05-08', 'WEDNESDAY', 'SECOND') }} {{ isDayWeekInMonth('2024-05-08', 'WEDNESDAY', 'FIRST') }} {{ isDayWeekInMonth('2024-05-08', 'FRIDAY', 'LAST') }}",
    'true true false false',
    '2.0',
  ],
  [
    "{{ isDayWeekInMonth('2024-05-27', 'Mo', 'LAST') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'isDayWeekInMonth()' function received an invalid 'dayOfWeek' value: 'Mo'. Expected one of: MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY. ({{ isDayWeekInMonth('2024-05-27', 'Mo', 'LAST') }}:1)",
    '2.0',
  ],
  [
    "{{ isDayWeekInMonth('2024-05-27', 'MONDAY', 'FIFTH') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'isDayWeekInMonth()' function received an invalid 'position' value: 'FIFTH'. Expected one of: FIRST, SECOND, THIRD, FOURTH, LAST. ({{ isDayWeekInMonth('2024-05-27', 'MONDAY', 'FIFTH') }}:1)",
    '2.0',
  ],
  [
    "{{ isDayWeekInMonth('2024-05-27') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'isDayWeekInMonth()' function expects a 'dayOfWeek' argument. ({{ isDayWeekInMonth('2024-05-27') }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
