// Functions on values.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['length, keys, has("b"), contains({"a":1}), type, not', '{"b":null,"a":1}', '2 ["a","b"] true true "object" false'],
  [
    'sort, unique, min, max, reverse, index(1), indices(1), (map(tostring) | map(tonumber))',
    '[3,1,2,1]',
    '[1,1,2,3] [1,2,3] 1 3 [1,2,1,3] 1 [1,3] [3,1,2,1]',
  ],
  [
    'sort_by(.a), min_by(.a), max_by(.a), unique_by(.a), group_by(.a)',
    '[{"a":2},{"a":1},{"a":2,"b":1}]',
    '[{"a":1},{"a":2},{"a":2,"b":1}] {"a":1} {"a":2,"b":1} [{"a":1},{"a":2}] [[{"a":1}],[{"a":2},{"a":2,"b":1}]]',
  ],
  ['fromjson, ("1e3" | tonumber), length', '"[1]"', '[1] 1000 3'],
  ['tonumber', '"x"', 'error: Cannot parse "x" as a number'],
  ['keys', '5', 'error: number (5) has no keys'],
  ['length', 'true', 'error: boolean (true) has no length'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
