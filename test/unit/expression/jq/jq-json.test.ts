// JSON of values.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['tojson, tostring', '[1.0,2.5,null]', '"[1,2.5,null]" "[1,2.5,null]"'],
  ['tostring', '"a"', '"a"'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
