// Times in zones.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    '{{ 99999999999999 | date }}',
    'error: java.time.DateTimeException: Instant exceeds minimum or maximum instant',
    '2.0',
  ],
  [
    "{{ '2024-03-31T02:30:00' | date('iso_sec', 'Europe/Paris') }} {{ '2024-10-27T02:30:00' | date('iso_sec', 'Europe/Paris') }} {{ '1969-12-31T23:59:59.999999999Z' | timestampNano }}",
    '2024-03-31T03:30:00+02:00 2024-10-27T02:30:00+02:00 -1',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
