// What Java's number classes share.
import { expect, it } from 'vitest';
import { JavaDouble } from '../../../../src/main/contract/value.ts';
import { isNumber, toDouble, toLong } from '../../../../src/main/expression/number/java-number.ts';
import { JavaBigDecimal, JavaBigInteger, JavaFloat } from '../../../../src/main/expression/value.ts';

it.each([
  [5, 5n, 5],
  [2n ** 64n + 1n, 1n, 2 ** 64],
  [new JavaDouble(-2.9), -2n, -2.9],
  [new JavaDouble(Number.NaN), 0n, Number.NaN],
  [new JavaDouble(1e30), 2n ** 63n - 1n, 1e30],
  [new JavaFloat(1.5), 1n, 1.5],
  [new JavaBigInteger(7n), 7n, 7],
  [new JavaBigDecimal(125n, 1), 12n, 12.5],
  [new JavaBigDecimal(5n, -2), 500n, 500],
])('%o as Long and as Double', (value, long, double) => {
  expect([toLong(value), toDouble(value)]).toEqual([long, double]);
});

it('isNumber() tells numbers from everything else', () => {
  expect([1, 1n, new JavaDouble(1), '1', null, true, [1]].map(isNumber)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
