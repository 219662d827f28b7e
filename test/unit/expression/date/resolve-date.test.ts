// Fields put together.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ '2024-13-01' | date }}",
    "error: java.time.format.DateTimeParseException: Text '2024-13-01' could not be parsed: Invalid value for MonthOfYear (valid values 1 - 12): 13",
    '2.0',
  ],
  [
    "{{ '2024-02-30' | date }}",
    "error: java.time.format.DateTimeParseException: Text '2024-02-30' could not be parsed: Invalid date 'FEBRUARY 30'",
    '2.0',
  ],
  [
    "{{ '2023-02-29' | date }}",
    "error: java.time.format.DateTimeParseException: Text '2023-02-29' could not be parsed: Invalid date 'February 29' as '2023' is not a leap year",
    '2.0',
  ],
  [
    "{{ '31/04/2024' | date('iso_local_date', existingFormat='dd/MM/yyyy') }} {{ '2024-060' | date('iso_local_date', existingFormat='yyyy-DDD') }} {{ '1 BC' | date('u', existingFormat='y G') }}",
    "error: java.time.format.DateTimeParseException: Text '1 BC' could not be parsed: Unable to obtain LocalDate from TemporalAccessor: {Year=1},ISO of type java.time.format.Parsed",
    '2.0',
  ],
  [
    "{{ '2024-05-01 12 AM' | date('HH', existingFormat='yyyy-MM-dd hh a') }} {{ '2024-05-01 24' | date('HH', existingFormat='yyyy-MM-dd kk') }}",
    '00 00',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
