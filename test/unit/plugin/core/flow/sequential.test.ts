// The properties of Sequential.
import { expect, test } from 'vitest';
import { sequentialTask } from '../../../../../src/main/plugin/core/flow/sequential.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['tasks are enough', { tasks: [{}] }, '2.0', []],
  ['there must be a task', { tasks: [] }, '2.0', ['tasks']],
  ['an unknown name is refused', { tasks: [{}], task: 1 }, '1.3', ['unknown task']],
] as const)('Sequential: %s', (_, properties, profile, faults) => {
  expect(faultsOf(sequentialTask, properties, profile)).toEqual(faults);
});
