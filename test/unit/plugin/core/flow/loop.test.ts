// The properties of Loop.
import { expect, test } from 'vitest';
import { loopTask } from '../../../../../src/main/plugin/core/flow/loop.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['values and tasks are enough', { values: [1], tasks: [{}] }, '2.0', []],
  ['values are needed', { tasks: [{}] }, '2.0', ['values']],
  ['there must be a task', { values: [1], tasks: [] }, '2.0', ['tasks']],
] as const)('Loop: %s', (_, properties, profile, faults) => {
  expect(faultsOf(loopTask, properties, profile)).toEqual(faults);
});
