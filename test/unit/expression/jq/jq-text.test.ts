// Texts with insertions.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['"a\\(.x)b\\("c\\(1)")"', '{"x":5}', '"a5bc1"'],
  ['"\\(.[] | . + 1)"', '[1,2]', '"2" "3"'],
  ['"\\(1 2)"', '0', 'error: syntax error at token 1'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
