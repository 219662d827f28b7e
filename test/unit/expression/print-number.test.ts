// Texts of Floats and decimals.
import { expect, it } from 'vitest';
import { printDecimal, printFloat, printPlainDecimal } from '../../../src/main/expression/print-number.ts';
import { JavaBigDecimal } from '../../../src/main/expression/value.ts';

it.each([
  [3.4, '3.4'],
  [1, '1.0'],
  [16_777_216, '1.6777216E7'],
  [0.1, '0.1'],
])('printFloat(%s) is %s', (value, text) => {
  expect(printFloat(Math.fround(value))).toBe(text);
});

it.each([
  [1250n, 2, '12.50', '12.50'],
  [-5n, 3, '-0.005', '-0.005'],
  [1n, -3, '1000', '1E+3'],
  [15n, 9, '0.000000015', '1.5E-8'],
] as const)('%s · 10^-%s prints plain and as Java', (unscaled, scale, plain, text) => {
  const decimal = new JavaBigDecimal(unscaled, scale);
  expect([printPlainDecimal(decimal), printDecimal(decimal)]).toEqual([plain, text]);
});
