// Styles of other languages.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 1714558830 | date('short', locale='de') }} {{ 1714558830 | date('medium', locale='fr') }} {{ 1714558830 | date('short') }}",
    '01.05.24, 10:20 1 mai 2024, 10:20:30 5/1/24, 10:20\u202fAM',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
