// The order of outputs where maps went through Java's HashMap.
import { expect, it } from 'vitest';
import { printJson } from '../../../../src/main/contract/print-json.ts';
import { isJsonMap, toJsonValue } from '../../../../src/main/contract/value.ts';
import { hashOutputs } from '../../../../src/main/execution/variable/hash-outputs.ts';

it.each([
  [{ uri: 1, code: 2, length: 3, headers: 4 }, '{"length":3,"headers":4,"code":2,"uri":1}'],
  [{ values: { s: 1, n: 2, b: 3 } }, '{"values":{"n":2,"b":3,"s":1}}'],
  [{ list: [{ s: 1, b: 2 }] }, '{"list":[{"s":1,"b":2}]}'],
])('puts %j into the order of HashMaps, but for what is in lists', (outputs, expected) => {
  const value = toJsonValue(outputs);
  expect(isJsonMap(value) ? printJson(hashOutputs(value), 'keep') : '').toBe(expected);
});
