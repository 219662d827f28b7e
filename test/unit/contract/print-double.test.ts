// Java's text of a Double.
import { expect, it } from 'vitest';
import { printDouble } from '../../../src/main/contract/print-double.ts';

const cases: readonly (readonly [value: number, text: string])[] = [
  [0, '0.0'],
  [-0, '-0.0'],
  [1, '1.0'],
  [1.1, '1.1'],
  [0.001, '0.001'],
  [0.0001, '1.0E-4'],
  [0.00012, '1.2E-4'],
  [9999999, '9999999.0'],
  [10000000, '1.0E7'],
  [12345678.9, '1.23456789E7'],
  [1e21, '1.0E21'],
  [-1.5e300, '-1.5E300'],
  [5e-324, '4.9E-324'],
  [Number.NaN, 'NaN'],
  [Number.POSITIVE_INFINITY, 'Infinity'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
];

it.each(cases)('printDouble(%d) is %s', (value, text) => {
  expect(printDouble(value)).toBe(text);
});
