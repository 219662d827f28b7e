// Programs as a whole.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['.', '{"a":[1.0,12345678901234567890]}', '{"a":[1,12345678901234567890]}'],
  ['', '1', '1'],
  ['$ENV', '1', 'error: $ENV is not defined'],
  ['input', '1', 'error: input/0 is not defined'],
  ['.[', '1', 'error: syntax error at token 3'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
