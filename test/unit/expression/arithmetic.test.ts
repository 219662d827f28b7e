// Java's arithmetic.
import { describe, expect, it } from 'vitest';
import { JavaDouble } from '../../../src/main/contract/value.ts';
import { calculate, type Operation } from '../../../src/main/expression/arithmetic.ts';
import { toText } from '../../../src/main/expression/to-text.ts';
import { JavaBigDecimal, JavaFloat, type Value } from '../../../src/main/expression/value.ts';

const max = 9_223_372_036_854_775_807n;

describe('calculate()', () => {
  it.each<[Operation, Value, Value, string]>([
    ['DIVISION', -7, 2n, '-3'],
    ['MODULUS', -7n, 3n, '-1'],
    ['ADD', max, 1, '-9223372036854775808'],
    ['MULTIPLICATION', 2n ** 70n + 3n, 1n, '3'],
    ['ADD', 1, new JavaDouble(0.5), '1.5'],
    ['DIVISION', new JavaDouble(1), 0, 'Infinity'],
    ['ADD', new JavaFloat(Math.fround(0.1)), 1, '1.1'],
    ['DIVISION', new JavaBigDecimal(10n, 0), 3n, '3.333333333333333333333333333333333'],
    ['ADD', new JavaBigDecimal(15n, 1), 1n, '2.5'],
    ['MODULUS', new JavaBigDecimal(75n, 1), 2n, '1.5'],
  ])('%s of %s and %s', (operation, left, right, text) => {
    expect(toText(calculate(operation, { left, right, readsTexts: false }))).toBe(text);
  });

  it.each([
    ['3', '3'],
    ['3.5', '3.5'],
    ['1e2', '100.0'],
    ['-4', '-4'],
  ])('reads the text %s where texts count', (text, number) => {
    expect(toText(calculate('MULTIPLICATION', { left: text, right: 1n, readsTexts: true }))).toBe(number);
  });

  it.each<[string, Value, boolean]>([
    ['For input string: "x"', 'x', true],
    ['For input string: "9223372036854775808"', '9223372036854775808', true],
    ['invalid operands for mathematical operation [ADD]', 'x', false],
    ['invalid operands for mathematical operation [ADD]', null, true],
  ])('stops with %s', (text, left, readsTexts) => {
    expect(() => calculate('ADD', { left, right: 1n, readsTexts })).toThrow(expect.objectContaining({ text }));
  });

  it('divides no integer by zero', () => {
    expect(() => calculate('DIVISION', { left: 1, right: 0, readsTexts: false })).toThrow(
      expect.objectContaining({ className: 'java.lang.ArithmeticException', text: '/ by zero' }),
    );
  });
});
