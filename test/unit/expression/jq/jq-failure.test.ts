// Errors as values.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['error', '{"a":1}', 'error: {"a":1}'],
  ['error("no")', '0', 'error: no'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
