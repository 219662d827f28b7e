// How a received key differs from the expected one, without a letter of either.
import { expect, test } from 'vitest';
import { describeKeyDifference } from '../../../src/main/flow/compare-keys.ts';

const expected = '1KERKzRQZSMtLdMdNI7Nkr';

test.each([
  ['one letter', '1KxRKzRQZSMtLdMdNI7Nkr', 'has 22 characters as expected, and differs at 3'],
  ['three letters', 'xKxRxzRQZSMtLdMdNI7Nkr', 'has 22 characters as expected, and differs at 1, 3, 5'],
  ['more of them', 'xKxRxzxQxSMtLdMdNI7Nkr', 'has 22 characters as expected, and differs at 1, 3, 5 and 2 more'],
  [
    'case alone',
    '1kERKzRQZSMtLdMdNI7NKR',
    'has 22 characters as expected, and differs in upper and lower case at 2, 21, 22',
  ],
  ['everything', 'abcdefghijklmnopqrstuv', 'has 22 characters as expected, and differs in most places'],
  ['a lost end', '1KERKzRQZS', 'has 10 characters instead of 22: it lacks 12 at its end'],
  ['a lost letter', '1KRKzRQZSMtLdMdNI7Nkr', 'has 21 characters instead of 22: it lacks 1 from 3 on'],
  ['letters too many', '1KERKzRQZSMtLdMdNI7Nkr/x', 'has 24 characters instead of 22: it has 2 too many at its end'],
  ['a beginning', '1KERxyz', 'has 7 characters instead of 22, of which the first 4 agree'],
  ['another key', 'abc', 'has 3 characters instead of 22'],
  ['blanks around it', ` ${expected}`, 'has blanks around it'],
  ['quotation marks', `"${expected}"`, 'stands in quotation marks'],
  ['the expression itself', "{{ secret('K') }}", 'is an expression, and an address takes its value'],
])('tells %s', (_name, received, difference) => {
  expect(describeKeyDifference(expected, received)).toBe(`the received key ${difference}`);
});

test('tells a key that is encoded twice', () => {
  expect(describeKeyDifference('a/b', 'a%2Fb')).toBe('the received key is percent-encoded twice');
});

test('counts what people see as one character as one', () => {
  expect(describeKeyDifference('🧀ab', '🧀ac')).toBe('the received key has 3 characters as expected, and differs at 3');
});

test('never shows a part of either key', () => {
  const told = describeKeyDifference('SECRETKEY', 'ZZZZZZZZZ-LEAK');
  expect(told).not.toMatch(/SECRET|ZZ|LEAK/);
});
