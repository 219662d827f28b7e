// Formats.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['@csv, @tsv', '[1,"a\\"b",null,true]', '"1,\\"a\\"\\"b\\",,true" "1\\ta\\"b\\t\\ttrue"'],
  ['@html, @uri, @base64, (@base64 | @base64d)', '"<é&>"', '"&lt;é&amp;&gt;" "%3C%C3%A9%26%3E" "PMOpJj4=" "<é&>"'],
  ['@sh "echo \\(.)"', '["a b","it\'s"]', "\"echo 'a b' 'it'\\\\''s'\""],
  ['@json, @text', '[1.0,"a"]', '"[1,\\"a\\"]" "[1,\\"a\\"]"'],
  ['@nope', '0', 'error: nope is not a valid format'],
  ['@csv', '5', 'error: number cannot be formatted as a row, only an array can be'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
