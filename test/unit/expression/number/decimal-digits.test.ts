// Rounding half to even.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 2.5 | numberFormat('0') }} {{ 3.5 | numberFormat('0') }} {{ 0.125 | numberFormat('0.00') }} {{ 12.345 | numberFormat('0.00') }} {{ 1.005 | numberFormat('0.00') }} {{ 9.995 | numberFormat('0.00') }} {{ 99.99 | numberFormat('0') }}",
    '2 4 0.12 12.35 1.00 9.99 100',
    '2.0',
  ],
  [
    "{{ ('2.675' | number('BIGDECIMAL')) | numberFormat('0.00') }} {{ ('2.665' | number('BIGDECIMAL')) | numberFormat('0.00') }}",
    '2.68 2.66',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
