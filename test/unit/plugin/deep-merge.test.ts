// Two maps in one, as `MapUtils.deepMerge` of Kestra merges them.
import { expect, it } from 'vitest';
import { printJson } from '../../../src/main/contract/print-json.ts';
import { isJsonMap, toJsonValue } from '../../../src/main/contract/value.ts';
import { deepMerge } from '../../../src/main/plugin/deep-merge.ts';

it.each([
  ['the later value wins', { a: 1, b: 2 }, { a: 3 }, '{"a":3,"b":2}'],
  ['null wins over nothing', { a: 1 }, { a: null }, '{"a":1}'],
  ['maps are merged', { m: { x: 1, y: 2 } }, { m: { y: 3 } }, '{"m":{"x":1,"y":3}}'],
  ['lists are joined without doubles', { l: [1, [2]] }, { l: [[2], 3] }, '{"l":[1,[2],3]}'],
  ['a map gives way to a text', { m: { x: 1 } }, { m: 'x' }, '{"m":"x"}'],
  ['an empty one leaves the other as it is', {}, { z: 1, a: 2 }, '{"z":1,"a":2}'],
  ['nothing to add leaves the first as it is', { z: 1, a: 2 }, {}, '{"z":1,"a":2}'],
  ['the order is that of a HashMap of the larger size', { z: 1 }, { a: 2 }, '{"a":2,"z":1}'],
])('%s', (_name, first, second, merged) => {
  const [left, right] = [toJsonValue(first), toJsonValue(second)];
  expect(isJsonMap(left) && isJsonMap(right) ? printJson(deepMerge(left, right), 'keep') : '').toBe(merged);
});
