// BigDecimal in 34 digits.
import { expect, it } from 'vitest';
import { divideDecimals, remainderOfDecimals, roundDecimal, toDecimal } from '../../../src/main/expression/decimal.ts';
import { printDecimal } from '../../../src/main/expression/print-number.ts';
import { JavaBigDecimal } from '../../../src/main/expression/value.ts';

const decimal = (unscaled: bigint, scale: number): JavaBigDecimal => new JavaBigDecimal(unscaled, scale);

it.each([
  [10, '10.0'],
  [0.1, '0.1'],
  [1e21, '1.0E+21'],
  [-2.5e-7, '-2.5E-7'],
])('toDecimal(%s) has the digits that Java prints', (value, text) => {
  expect(printDecimal(toDecimal(value))).toBe(text);
});

it('toDecimal() refuses what is no number', () => {
  expect(() => toDecimal(Number.NaN)).toThrow(expect.objectContaining({ text: 'Infinite or NaN' }));
});

it.each([
  [decimal(10n ** 34n + 5n, 0), '1.000000000000000000000000000000000E+34'],
  [decimal(10n ** 34n + 15n, 0), '1.000000000000000000000000000000002E+34'],
  [decimal(12n, 1), '1.2'],
])('roundDecimal() rounds half to even', (value, text) => {
  expect(printDecimal(roundDecimal(value))).toBe(text);
});

it.each([
  [decimal(1n, 0), decimal(4n, 0), '0.25'],
  [decimal(10n, 1), decimal(3n, 0), '0.3333333333333333333333333333333333'],
  [decimal(-2n, 0), decimal(3n, 0), '-0.6666666666666666666666666666666667'],
  [decimal(0n, 1), decimal(3n, 0), '0.0'],
])('divideDecimals() keeps 34 digits', (left, right, text) => {
  expect(printDecimal(divideDecimals(left, right))).toBe(text);
});

it('remainderOfDecimals() has the sign of the dividend', () => {
  expect(printDecimal(remainderOfDecimals(decimal(-75n, 1), decimal(2n, 0)))).toBe('-1.5');
});

it.each([divideDecimals, remainderOfDecimals])('%s refuses a division by zero', (divide) => {
  expect(() => divide(decimal(1n, 0), decimal(0n, 0))).toThrow(expect.objectContaining({ text: 'Division by zero' }));
});
