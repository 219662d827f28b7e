// The properties of WorkingDirectory.
import { expect, test } from 'vitest';
import { workingDirectoryTask } from '../../../../../src/main/plugin/core/flow/working-directory.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['tasks are enough', { tasks: [{}] }, '2.0', []],
  ['there must be a task', { tasks: [] }, '2.0', ['tasks']],
  ['an unknown name is refused', { tasks: [{}], task: 1 }, '1.3', ['unknown task']],
] as const)('WorkingDirectory: %s', (_, properties, profile, faults) => {
  expect(faultsOf(workingDirectoryTask, properties, profile)).toEqual(faults);
});
