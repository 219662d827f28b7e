// Keys in a graph.
import { expect, it } from 'vitest';
import { neighboursOf, nodeOfKey } from '../../../../src/renderer/flow/graph-walk.ts';
import { graphOf } from './sample-graph.ts';

const graph = graphOf(['trigger:t > a', 'a > b', 'a > c', 'b > join:a', 'c > join:a', 'join:a > d']);
const neighbours = neighboursOf(graph);
const order = ['trigger:t', 'task:a', 'task:b', 'task:c', 'task:d'];
const press = (key: string, at: string): string | undefined =>
  nodeOfKey(key, at, { neighbours, placeOf: (id) => order.indexOf(id) });

it.each([
  ['ArrowDown', 'trigger:t', 'task:a'],
  ['ArrowDown', 'task:a', 'task:b'],
  ['ArrowRight', 'task:b', 'task:c'],
  ['ArrowRight', 'task:c', 'task:c'],
  ['ArrowLeft', 'task:c', 'task:b'],
  ['ArrowDown', 'task:c', 'task:d'],
  ['ArrowDown', 'task:d', 'task:d'],
  ['ArrowUp', 'task:d', 'task:b'],
  ['Home', 'task:d', 'trigger:t'],
  ['End', 'trigger:t', 'task:d'],
  ['x', 'task:a', undefined],
  ['ArrowDown', 'task:gone', undefined],
])('%s at %s leads to %s', (key, at, to) => {
  expect(press(key, at)).toBe(to);
});

it('leads to every node of a graph that is no tree', () => {
  const dag = graphOf(['a > c', 'b > c', 'b > d', 'd > e', 'c > e']);
  const known = neighboursOf(dag);
  const reached = new Set(['task:a']);
  for (const at of reached) {
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight']) {
      const to = nodeOfKey(key, at, { neighbours: known, placeOf: (id) => [...known.keys()].indexOf(id) });
      if (to !== undefined) reached.add(to);
    }
  }
  expect([...reached].toSorted()).toEqual([...known.keys()].toSorted());
});
