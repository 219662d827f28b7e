// Values made.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['[.[] | . * 2], {a: 1, "b": 2, (.[0] | tostring): 3, "x\\(1)": 4}', '[5]', '[10] {"a":1,"b":2,"5":3,"x1":4}'],
  ['{a: (1, 2)}, {$__x: 1}?', '0', 'error: syntax error at token 12'],
  ['. as $x | {$x, y: $x}', '1', '{"x":1,"y":1}'],
  ['"\\(1, 2)-\\("a")"', '0', '"1-a" "2-a"'],
  ['-(1, 2), -.', '3', '-1 -2 -3'],
  ['[1,2] as [$a] | $a, $b', '0', 'error: $b is not defined'],
  ['{(1): 2}', '0', 'error: Object keys must be strings, not number'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
