// Assignments.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['.a = 1, .a |= . + 1, .a += 2, .b //= 5', '{"a":1}', '{"a":1} {"a":2} {"a":3} {"a":1,"b":5}'],
  ['.[] |= . * 2', '[1,2]', '[2,4]'],
  ['.a.b[1] = 1', 'null', '{"a":{"b":[null,1]}}'],
  ['.[0] |= empty', '[1,2]', '[2]'],
  ['(.a,.b) = 0', '{}', '{"a":0,"b":0}'],
  ['(1) = 2', '{}', 'error: Invalid path expression'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
