// Maps in Java's hash order.
import { expect, it } from 'vitest';
import { JavaDouble } from '../../../src/main/contract/value.ts';
import { createHashMap, hashValue } from '../../../src/main/expression/hash-map.ts';
import { JavaCharacter, JavaInstant } from '../../../src/main/expression/value.ts';

it('createHashMap() puts entries into hash order, the last of doubled keys winning', () => {
  const map = createHashMap([
    ['b', 1],
    ['a', 2],
    ['b', 3],
  ]);
  expect([...map]).toEqual([
    ['a', 2],
    ['b', 3],
  ]);
});

it.each([
  ['abc', 96354],
  [-5, -5],
  [4294967296n, 1],
  [true, 1231],
  [null, 0],
  [new JavaDouble(1.5), 1073217536],
  [new JavaCharacter('a'), 97],
  [new JavaInstant(1_000_000_001n), 52],
  [[1, 2], 994],
  [new Map([['a', 1]]), 96],
])('the hash code of %o is %d', (value, hash) => {
  expect(hashValue(value)).toBe(hash);
});
