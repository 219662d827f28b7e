// The last working day of a month.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ isLastWorkingDay('2024-05-31') }} {{ isLastWorkingDay('2024-06-30') }} {{ isLastWorkingDay('2024-05-30', 'monday thursday') }} {{ isLastWorkingDay('2024-06-28', '') }}",
    'true false true true',
    '2.0',
  ],
  [
    "{{ isLastWorkingDay('2024-05-31', 'MONDAY,X') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'isLastWorkingDay()' function received an invalid 'workingDays' value: 'X'. Expected day names like MONDAY, TUESDAY, etc. ({{ isLastWorkingDay('2024-05-31', 'MONDAY,X') }}:1)",
    '2.0',
  ],
  [
    "{{ isLastWorkingDay('2024-05-31', ',') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'isLastWorkingDay()' function requires at least one valid day in 'workingDays'. ({{ isLastWorkingDay('2024-05-31', ',') }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
