// Operators and their order.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['1 + 2 * 3 - 4 / 2', '0', '5'],
  ['1, 2 | . + 1', '0', '2 3'],
  ['1 as $x | 2 as $y | $x + $y', '0', '3'],
  ['false // 1 // 2', '0', '1'],
  ['1 < 2 < 3', '0', 'error: syntax error at token 3'],
  ['not and true or true', 'null', 'true'],
  ['-1 as $x | $x', '0', '-1'],
  ['1 as $x | $x, 2 | . + 1', '0', '2 3'],
  // Each bracket is read once: read twice, so many of them would take for ever.
  [`${'('.repeat(60)}1${')'.repeat(60)}`, '0', '1'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
