// Ways into values.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['.a.b, .a["b"], ."a"', '{"a":{"b":1}}', '1 1 {"b":1}'],
  ['.[0], .[-1], .[1:], .[:-1], .[5]', '[1,2,3]', '1 3 [2,3] [1,2] null'],
  ['.[]', '{"x":1,"y":2}', '1 2'],
  ['[..]', '[1,[2]]', '[[1,[2]],1,[2],2]'],
  ['.[]', '5', 'error: Cannot iterate over number'],
  ['.a', '5', 'error: Cannot index number with "a"'],
  ['.a?, .[1:2]', '"abc"', '"b"'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
