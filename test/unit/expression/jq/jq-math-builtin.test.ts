// Mathematics.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['[.[] | floor, ceil, round]', '[2.5,-2.5]', '[2,3,3,-3,-2,-3]'],
  ['sqrt, pow(.; 2), log10', '100', '10 10000 2'],
  ['(infinite | isinfinite), (nan | isnan), isnormal', '1', 'true true true'],
  ['floor', '"a"', 'error: string number required'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
