// Dates as texts.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ '2024-05-01T10:20:30Z' | date('dd.MM.yyyy HH:mm', 'Europe/Paris') }} {{ 1714558830 | date }}",
    '01.05.2024 12:20 2024-05-01T10:20:30.000000Z',
    '2.0',
  ],
  ['[{{ null | date }}]', '[]', '2.0'],
  [
    '{{ 1.5 | date }}',
    "error: java.lang.ClassCastException: class java.lang.Double cannot be cast to class java.lang.String (java.lang.Double and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
  [
    "{{ 'x' | date }}",
    "error: java.time.format.DateTimeParseException: Text 'x' could not be parsed at index 0",
    '2.0',
  ],
  [
    "{{ 'x' | date(timeZone='No/Where') }}",
    'error: java.time.zone.ZoneRulesException: Unknown time-zone ID: No/Where',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
