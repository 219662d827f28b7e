// A flow in parts.
import { expect, test } from 'vitest';
import { toFlowParts } from '../../../src/main/flow/flow-parts.ts';
import { mapOf } from './flow-parts-of.ts';

test('toFlowParts() takes tasks from where they were found, and leaves out those of listeners', () => {
  const root = mapOf(
    'tasks: [{id: 1, then: [{id: b}]}, x]\nlisteners: [{tasks: [{id: l}]}]\ninputs: [{id: i}]\ntriggers: x',
  );
  const paths = [
    ['tasks', 0],
    ['tasks', 0, 'then', 0],
    ['tasks', 1],
    ['listeners', 0, 'tasks', 0],
  ] as const;
  const parts = toFlowParts(root, paths);
  expect([parts.tasks.map(({ id }) => id), parts.inputs.map(({ at }) => at), parts.triggers]).toEqual([
    ['1', 'b'],
    [['inputs', 0]],
    [],
  ]);
});
