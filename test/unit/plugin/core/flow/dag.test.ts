// The properties of Dag.
import { expect, test } from 'vitest';
import { dagTask } from '../../../../../src/main/plugin/core/flow/dag.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['an item holds a task and what it waits for', { tasks: [{ task: {}, dependsOn: ['a'] }] }, '2.0', []],
  ['there must be an item', { tasks: [] }, '1.3', ['tasks']],
  ['an item is no task', { tasks: [{ id: 'a' }] }, '1.3', ['unknown id']],
] as const)('Dag: %s', (_, properties, profile, faults) => {
  expect(faultsOf(dagTask, properties, profile)).toEqual(faults);
});
