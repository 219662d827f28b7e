// Days of dates.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ dayOfWeek('2024-05-01') }} {{ dayOfMonth('2024-05-01T23:00:00-05:00') }} {{ monthOfYear('2024-05-01') }} {{ isWeekend('2024-05-05') }} {{ hourOfDay('2024-05-01T23:59:00') }} {{ hourOfDay('2024-05-01T23:59:00+02:00') }}",
    'WEDNESDAY 1 5 true 23 23',
    '2.0',
  ],
  [
    "{{ hourOfDay('2024-05-01') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'hourOfDay()' function could not parse 'date': Text '2024-05-01' could not be parsed at index 10 ({{ hourOfDay('2024-05-01') }}:1)",
    '2.0',
  ],
  [
    '{{ hourOfDay() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'hourOfDay()' function expects a 'date' argument. ({{ hourOfDay() }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
