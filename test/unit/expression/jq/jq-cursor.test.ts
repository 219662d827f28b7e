// Where reading stops.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['.a | | .b', '0', 'error: syntax error at token 3'],
  ['[1', '0', 'error: syntax error at token 2'],
  ['1 2', '0', 'error: syntax error at token 1'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
