// JSON on one line, with every digit, escape and doubled name as it was.
import { expect, it } from 'vitest';
import { compactJson } from '../../../../src/renderer/json/compact-json.ts';

it.each([
  ['{ "a" : 12345678901234567890, "a": [ 1.0 , { } , [ ] ] }', '{"a":12345678901234567890,"a":[1.0,{},[]]}'],
  [' "a b" ', '"a b"'],
  ['{"b":"\\u00e4  x"}', '{"b":"\\u00e4  x"}'],
])('%s', (text, compact) => {
  expect(compactJson(text)).toBe(compact);
});
