// Decimals.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ ' 1.5f ' | number('DOUBLE') }} {{ 'NaN' | number('DOUBLE') }} {{ '-Infinity' | number('FLOAT') }} {{ '1.50' | number('BIGDECIMAL') }} {{ '1e2' | number('BIGDECIMAL') }}",
    '1.5 NaN -Infinity 1.50 100',
    '2.0',
  ],
  ["{{ '' | number('DOUBLE') }}", 'error: java.lang.NumberFormatException: empty String', '2.0'],
  ["{{ 'x' | number('FLOAT') }}", 'error: java.lang.NumberFormatException: For input string: "x"', '2.0'],
  [
    "{{ 'a1' | number('BIGDECIMAL') }}",
    'error: java.lang.NumberFormatException: Character a is neither a decimal digit number, decimal point, nor "e" notation exponential mark.',
    '2.0',
  ],
  [
    "{{ '1.2.3' | number('BIGDECIMAL') }}",
    'error: java.lang.NumberFormatException: Character array contains more than one decimal point.',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
