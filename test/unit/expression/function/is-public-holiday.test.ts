// Public holidays.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ isPublicHoliday('2024-07-14', 'FR') }} {{ isPublicHoliday('2024-07-15', 'fr') }} {{ isPublicHoliday('2024-01-06', 'DE', 'by') }} {{ isPublicHoliday('2024-01-06', 'DE', ' ') }}",
    'true false true false',
    '2.0',
  ],
  [
    "{{ isPublicHoliday('2024-01-01') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'isPublicHoliday()' function expects a 'countryCode' argument. ({{ isPublicHoliday('2024-01-01') }}:1)",
    '2.0',
  ],
  [
    "{{ isPublicHoliday('2024-01-01', 'XX') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Cannot tell holidays: those of country 'XX' are not known here ({{ isPublicHoliday('2024-01-01', 'XX') }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
