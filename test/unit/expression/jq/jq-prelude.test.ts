// Functions written in jq.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['map(. + 1), map(select(. > 1)), add, any(. > 2), all(. > 0)', '[1,2,3]', '[2,3,4] [2,3] 6 true true'],
  ['to_entries, with_entries(.value += 1), map_values(empty)', '{"a":1}', '[{"key":"a","value":1}] {"a":2} {}'],
  ['from_entries', '[{"name":"a","value":1},{"k":"b","v":2}]', '{"a":1,"b":2}'],
  [
    'flatten, flatten(1), (flatten | unique), group_by(length), transpose',
    '[[1,[2]],[1]]',
    '[1,2,1] [1,[2],1] [1,2] [[[1]],[[1,[2]]]] [[1,1],[[2],null]]',
  ],
  [
    'join("-"), first, last, nth(1), [limit(1; .[])], (first(.[])), [.[] | IN("a")]',
    '["a","b"]',
    '"a-b" "a" "b" "b" ["a"] "a" [true,false]',
  ],
  [
    'test("B"; "i"), [match("b"; "g").offset], sub("b"; "x"), gsub("b"; "x"), capture("(?<y>a)"), [scan("b")], ascii_upcase',
    '"abb"',
    'true [1,2] "axb" "axx" {"y":"a"} ["b","b"] "ABB"',
  ],
  [
    'walk(if type == "number" then . + 1 else . end), [leaf_paths], [combinations]',
    '[[1],[2]]',
    '[[2],[3]] [[0,0],[1,0]] [[1,2]]',
  ],
  ['splits("a")', '"a"', 'error: splits/1 is not defined'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
