// Texts as parts of addresses.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 'Crème  Brûlée_à la carte!' | slugify }} {{ '-a--b-' | slugify }} {{ 12.5 | slugify }}",
    'creme-brulee-a-la-carte a-b 125',
    '2.0',
  ],
  ['[{{ null | slugify }}]', '[]', '2.0'],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
