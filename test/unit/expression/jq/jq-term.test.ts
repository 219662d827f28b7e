// Terms.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['.a.b?, (.a | .["c"]), .a[]?', '{"a":{"b":1,"c":2}}', '1 2 1 2'],
  ['{a, "b", c: 1 | . + 1}', '{"a":1,"b":2}', '{"a":1,"b":2,"c":2}'],
  ['[], {}, null, true, -1, "x", (1, 2)', '0', '[] {} null true -1 "x" 1 2'],
  ['.[1:], .[:1]', '[1,2]', '[2] [1]'],
  ['reduce .[] as $x (0; . + $x) | . * 2', '[1,2]', '6'],
  ['then', '0', 'error: syntax error at token 1'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
