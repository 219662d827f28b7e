// Patterns in texts.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  [
    'match("(?<x>b)(c)?")',
    '"abd"',
    '{"offset":1,"length":1,"string":"b","captures":[{"offset":1,"length":1,"string":"b","name":"x"},{"offset":-1,"length":0,"string":null,"name":null}]}',
  ],
  ['split(", *"; null), [match(["B", "gi"]).string]', '"a, b,b"', '["a","b","b"] ["b","b"]'],
  ['test("a";"q")', '"a"', 'error: q is not a valid modifier string'],
  ['test("(")', '"a"', 'error: ( (at offset 0) is not a valid regex: Unclosed group'],
  ['test("a")', '5', 'error: number cannot be matched, as it is not a string'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
