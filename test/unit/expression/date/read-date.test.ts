// Dates read.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ '20240501' | date('iso_date', existingFormat='yyyyMMdd') }} {{ '1/2/24' | date('iso_date', existingFormat='d/M/yy') }} {{ 'May 1, 2024' | date('iso_date', existingFormat='MMMM d, yyyy') }}",
    '2024-05-01Z 2024-02-01Z 2024-05-01Z',
    '2.0',
  ],
  [
    "{{ '2024-05-01 10:20 PM +0200' | date('iso_sec', existingFormat='yyyy-MM-dd hh:mm a Z') }} {{ '2024-05-01T10:20:30.5Z' | date('iso_milli') }}",
    '2024-05-01T20:20:00Z 2024-05-01T10:20:30.500Z',
    '2.0',
  ],
  [
    "{{ '2024-05-01 10:00 Europe/Paris' | date('iso_sec', existingFormat='yyyy-MM-dd HH:mm VV') }}",
    '2024-05-01T08:00:00Z',
    '2.0',
  ],
  [
    "{{ '2024-05-0x' | date }}",
    "error: java.time.format.DateTimeParseException: Text '2024-05-0x' could not be parsed at index 8",
    '2.0',
  ],
  [
    "{{ '2024-05-01 x' | date }}",
    "error: java.time.format.DateTimeParseException: Text '2024-05-01 x' could not be parsed, unparsed text found at index 10",
    '2.0',
  ],
  [
    "{{ '1.5.2024' | date(existingFormat='dd.MM.yyyy') }}",
    "error: java.time.format.DateTimeParseException: Text '1.5.2024' could not be parsed at index 0",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
