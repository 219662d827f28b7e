// Choices, loops and catches.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['if . > 1 then "a" elif . == 1 then "b" else "c" end', '1', '"b"'],
  ['(true, false) and (true, false)', '0', 'true false false'],
  ['.a // "d", (false // 1), (empty // 2), (.[]? // 3)', '{"a":null}', '"d" 1 2 3'],
  ['try error("x") catch ., (try error({a:1}) catch .a), [.[]?]', '5', '"x" 1 []'],
  ['reduce .[] as [$a, $b] (0; . + $a * $b)', '[[1,2],[3,4]]', '14'],
  ['[foreach .[] as $x (0; . + $x; [$x, .])]', '[1,2]', '[[1,1],[2,3]]'],
  ['. as [$a, {b: $c, $d}] | [$a, $c, $d]', '[1,{"b":2,"d":3}]', '[1,2,3]'],
  ['[.[] as [$a] ?// $a | $a]', '[[1],2]', '[1,2]'],
  ['[label $f | 1, break $f, 2]', '0', '[1]'],
  ['if . then 1 end', '0', 'error: syntax error at token 4'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
