// Tokens.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['. # comment', '1', '1'],
  ['"a\\n\\u0041\\\\"', '0', '"a\\nA\\\\"'],
  ['1.5e2, .5', '0', '150 0.5'],
  ['"abc', '0', 'error: unterminated string'],
  ['~', '0', 'error: syntax error at 0'],
  ['"\\x"', '0', 'error: invalid escape'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
