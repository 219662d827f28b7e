// The properties of AllowFailure.
import { expect, test } from 'vitest';
import { allowFailureTask } from '../../../../../src/main/plugin/core/flow/allow-failure.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['tasks are enough', { tasks: [{}] }, '2.0', []],
  ['there must be a task', { tasks: [] }, '2.0', ['tasks']],
  ['an unknown name is refused', { tasks: [{}], task: 1 }, '1.3', ['unknown task']],
] as const)('AllowFailure: %s', (_, properties, profile, faults) => {
  expect(faultsOf(allowFailureTask, properties, profile)).toEqual(faults);
});
