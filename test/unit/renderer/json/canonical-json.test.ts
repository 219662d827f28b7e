// One form for all JSON texts that mean the same.
import { expect, it } from 'vitest';
import { canonicalJson } from '../../../../src/renderer/json/canonical-json.ts';

it.each([
  [
    'members by name, and doubles as they stood',
    '{"b":1,"a":{"d":[],"c":{}},"b":2}',
    '{\n  "a": {\n    "c": {},\n    "d": []\n  },\n  "b": 1,\n  "b": 2\n}',
  ],
  ['elements in their order', '[3,1,2]', '[\n  3,\n  1,\n  2\n]'],
  ['digits as they were written', '{"n":12345678901234567890.10e1}', '{\n  "n": 12345678901234567890.10e1\n}'],
  ['a value alone', ' "a" ', '"a"'],
])('%s', (_, text, canonical) => {
  expect(canonicalJson(text)).toBe(canonical);
});
