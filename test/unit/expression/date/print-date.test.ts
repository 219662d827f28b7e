// Dates printed.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ '2024-05-01T10:20:30.120Z' | date('iso_local_time') }} {{ '2024-05-01T10:20:30.120Z' | date('iso_instant') }} {{ 1714558830 | date('iso_date_time', '+01:00') }}",
    '10:20:30.12 2024-05-01T10:20:30.120Z 2024-05-01T11:20:30+01:00',
    '2.0',
  ],
  [
    "{{ '+12345-01-01T00:00:00Z' | date('yyyy-MM-dd') }} {{ 0 | date('X XXXX', '-03:30') }} {{ 0 | date('X', '+01') }}",
    '+12345-01-01 -0330 -0330 +01',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
