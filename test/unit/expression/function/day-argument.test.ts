// The date argument.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ isWeekend('2024-05-01T10:00') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'isWeekend()' function could not parse 'date': java.time.format.DateTimeParseException: Text '2024-05-01T10:00' could not be parsed at index 16 ({{ isWeekend('2024-05-01T10:00') }}:1)",
    '2.0',
  ],
  [
    '{{ dayOfMonth(null) }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'dayOfMonth()' function expects a 'date' argument. ({{ dayOfMonth(null) }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
