// What inputs demand of values and of defaults.
import { expect, it } from 'vitest';
import {
  findChoiceFault,
  findDurationFault,
  findEmailFault,
  findPatternFault,
  findRangeFault,
} from '../../../src/main/plugin/value-rules.ts';

const range = { min: { order: 1, text: '1' }, max: { order: 3, text: '3' } };
const pattern = new Map([['validator', '[a-z]+']]);

it.each([
  ['a pattern that matches', findPatternFault('abc', pattern), undefined],
  ['a pattern that does not', findPatternFault('ab1', pattern), 'it must match the pattern `[a-z]+`'],
  ['no pattern', findPatternFault('ab1', new Map()), undefined],
  ['a pattern that only Java knows', findPatternFault('b', new Map([['validator', '(?<=a']])), undefined],
  ['an address', findEmailFault('a@b.c'), undefined],
  ['no address at all', findEmailFault(''), undefined],
  ['half an address', findEmailFault('a@'), 'The input must be a valid email'],
  ['a choice', findChoiceFault('a', { declared: new Map(), choices: ['a', 'b'] }), undefined],
  [
    'no choice',
    findChoiceFault('c', { declared: new Map(), choices: ['a', 'b'] }),
    'it must match the values `[a, b]`',
  ],
  [
    'another value where any may stand',
    findChoiceFault('c', { declared: new Map([['allowCustomValue', true]]), choices: [] }),
    undefined,
  ],
  ['the bounds', findRangeFault(1, range) ?? findRangeFault(3, range), undefined],
  ['less than the least', findRangeFault(0, range), 'it must be more than `1`'],
  ['more than the most', findRangeFault(4, range), 'it must be less than `3`'],
  ['no bounds', findRangeFault(4n, { min: undefined, max: undefined }), undefined],
  ['a short duration', findDurationFault(0, range), 'It must be more than `1`'],
])('judges %s', (_, fault, expected) => {
  expect(fault).toBe(expected);
});
