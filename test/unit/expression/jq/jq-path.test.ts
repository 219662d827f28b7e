// Paths.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['del(.a), del(.b[0], .b[1])', '{"a":1,"b":[1,2,3]}', '{"b":[1,2,3]} {"a":1,"b":[3]}'],
  ['.[1:] = [9], .[-1] = 0', '[1,2,3]', '[1,9] [1,2,0]'],
  ['setpath(["a",0]; 1), delpaths([["a"]]), getpath(["a","b"])', '{"a":null}', '{"a":[1]} {} null'],
  ['.[-5] = 1', '[1]', 'error: Out of bounds negative array index'],
  ['.[9999999] = 1', '[1]', 'error: Array index too large'],
  ['.[[2]]', '[1,2,1,2]', '[1,3]'],
  ['.[1:3]', '"aé😀b"', '"é😀"'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
