// A map that grows and yet has an order of its own.
import { expect, it } from 'vitest';
import { LiveHashMap } from '../../../../src/main/execution/variable/live-hash-map.ts';
import { JavaHashMap } from '../../../../src/main/expression/value.ts';

it('has its own order in every way to go through it, also after it has grown', () => {
  const map = new LiveHashMap((keys) => keys.toSorted());
  map.set('c', 3).set('a', 1);
  const before = [...map];
  map.set('b', 2).delete('c');
  const visited: unknown[] = [];
  map.forEach((value, key) => visited.push([key, value]));
  expect([before, [...map], [...map.keys()], [...map.values()], [...map.entries()], visited]).toEqual([
    [['a', 1], ['c', 3]],
    [['a', 1], ['b', 2]],
    ['a', 'b'],
    [1, 2],
    [['a', 1], ['b', 2]],
    [['a', 1], ['b', 2]],
  ]); // prettier-ignore
});

it('is looked up like any map', () => {
  const map = new LiveHashMap((keys) => keys);
  map.set('a', 1);
  expect([map instanceof JavaHashMap, map.get('a'), map.has('b'), map.size]).toEqual([true, 1, false, 1]);
});
