// The services' time.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ now() }} {{ now('HH:mm', 'Asia/Tokyo') }} {{ now(format='iso_instant') }}",
    '2024-05-01T10:20:30.123456Z 19:20 2024-05-01T10:20:30.123456789Z',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
