// Arithmetic.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['. + 1, . - 1, . * 2, . / 2, . % 3', '7', '8 6 14 3.5 1'],
  ['. + 1', '9007199254740993', '9007199254740994'],
  ['null + 1, 1 + null', '0', '1 1'],
  [
    '[1,2,1] - [1], {a:{b:1}} * {a:{c:2}}, ("a,b" / ","), ("ab" * 2), ("x" * 0)',
    '0',
    '[2] {"a":{"b":1,"c":2}} ["a","b"] "abab" null',
  ],
  ['{} + 1', '0', 'error: object ({}) and number (1) cannot be added'],
  ['1 / 0', '0', 'error: number cannot be divided because the divisor is zero'],
  ['-5 % 3, 5 % -3', '0', '-2 2'],
  ['1 == 1.0, "a" < "b", [1] == [1]', '0', 'true true true'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
