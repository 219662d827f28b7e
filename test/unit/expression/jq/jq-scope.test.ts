// Names in sight.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['1 as $x | (2 as $x | $x), $x', '0', '2 1'],
  ['def f: 1; def g: f; def f: 2; g', '0', '1'],
  ['def f(g): def g: 5; g; f(1)', '0', '5'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
