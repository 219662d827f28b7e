// Functions of expressions.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['[path(.a[].b?)]', '{"a":[{"b":1},2]}', '[["a",0,"b"]]'],
  ['[paths], [range(0; 10; 4)], [range(3; 0; -2)]', '[[1]]', '[[0],[0,0]] [0,4,8] [3,1]'],
  [
    '[limit(3; repeat(. * 2))], [while(. < 5; . + 2)], until(. > 100; . * .), [recurse(if . < 3 then . + 1 else empty end)]',
    '2',
    '[2,4,8] [2,4] 256 [2,3]',
  ],
  ['[0 | until(. >= 5000; . + 1)]', '0', '[5000]'],
  ['range("a"; 1; 1)', '0', 'error: Range bounds must be numeric'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
