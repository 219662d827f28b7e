// Patterns.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['. as {a: [$x], $b, "c": $y, ("d"): $z} | [$x, $b, $y, $z]', '{"a":[1],"b":2,"c":3,"d":4}', '[1,2,3,4]'],
  ['. as [$a] | $a', '{}', 'error: Cannot index object with number'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
