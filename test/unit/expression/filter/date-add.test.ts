// Dates moved.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ '2024-01-31' | dateAdd(1, 'MONTHS', 'yyyy-MM-dd') }} {{ '2024-01-31' | dateAdd('-1', 'DAYS', 'iso_local_date') }} {{ 0 | dateAdd(1.9, 'HOURS', 'HH') }}",
    '2024-02-29 2024-01-30 01',
    '2.0',
  ],
  [
    "{{ '2024-03-30T12:00:00+01:00' | dateAdd(24, 'HOURS', 'iso_sec', 'Europe/Paris') }}",
    '2024-03-31T13:00:00+02:00',
    '2.0',
  ],
  [
    '{{ 0 | dateAdd }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: Incorrect null format, must be a number ({{ 0 | dateAdd }}:1)',
    '2.0',
  ],
  [
    "{{ 0 | dateAdd('x', 'DAYS') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: x can't be converted to long ({{ 0 | dateAdd('x', 'DAYS') }}:1)",
    '2.0',
  ],
  ['{{ 0 | dateAdd(1) }}', 'error: java.lang.NullPointerException: Name is null', '2.0'],
  [
    "{{ 0 | dateAdd(1, 'days') }}",
    'error: java.lang.IllegalArgumentException: No enum constant java.time.temporal.ChronoUnit.days',
    '2.0',
  ],
  [
    "{{ 0 | dateAdd(1, 'FOREVER') }}",
    'error: java.time.temporal.UnsupportedTemporalTypeException: Unsupported unit: Forever',
    '2.0',
  ],
  [
    "{{ 0 | dateAdd(9999999999, 'YEARS') }}",
    'error: java.time.DateTimeException: Invalid value for Year (valid values -999999999 - 999999999): 10000001969',
    '2.0',
  ],
  [
    "{{ 0 | dateAdd(1, 'ERAS') }}",
    'error: java.time.DateTimeException: Invalid value for Era (valid values 0 - 1): 2',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
