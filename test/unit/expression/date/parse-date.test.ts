// Texts as dates.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ '2024-05-01T10:20:30+02:00[Europe/Paris]' | date('iso_instant') }} {{ '2024-05-01T10:20' | date('iso_sec', 'Asia/Tokyo') }} {{ '2024-05-01' | date('iso_sec', 'Asia/Tokyo') }}",
    '2024-05-01T08:20:30Z 2024-05-01T10:20:00+09:00 2024-05-01T00:00:00+09:00',
    '2.0',
  ],
  [
    "{{ '10:00' | date(existingFormat='HH:mm') }}",
    "error: java.time.format.DateTimeParseException: Text '10:00' could not be parsed: Unable to obtain LocalDate from TemporalAccessor: {},ISO resolved to 10:00 of type java.time.format.Parsed",
    '2.0',
  ],
  [
    "{{ '05/2024' | date(existingFormat='MM/yyyy') }}",
    "error: java.time.format.DateTimeParseException: Text '05/2024' could not be parsed: Unable to obtain LocalDate from TemporalAccessor: {MonthOfYear=5, Year=2024},ISO of type java.time.format.Parsed",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
