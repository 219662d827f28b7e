// Calls.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['def f(x): x * 2; f(. + 1)', '3', '8'],
  ['def f($a; $b): $a + $b; [f(1,2; 10,20)]', '0', '[11,21,12,22]'],
  ['def f: def g: 3; g; f', '0', '3'],
  ['def f(x): x | x; 2 | f(. * .)', '0', '16'],
  ['nope', '0', 'error: nope/0 is not defined'],
  ['def f: f; f', '0', 'error: recursion too deep'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
