// Names of zones.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 1714558830 | date('z zzzz', 'Europe/Paris') }} {{ 0 | date('z', 'Europe/Paris') }} {{ 1714558830 | date('z', 'America/New_York') }} {{ 1714558830 | date('z', 'Asia/Tokyo') }} {{ 0 | date('z', '+01:00') }}",
    'CEST Central European Summer Time CET EDT JST +01:00',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
