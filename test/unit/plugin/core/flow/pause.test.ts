// What a Pause asks for, and how it goes on.
import { expect, test } from 'vitest';
import { pauseTask } from '../../../../../src/main/plugin/core/flow/pause.ts';
import { faultsOf } from '../../faults-of.ts';
import { nextOf } from '../../next-of.ts';

test.each([
  ['needs nothing', {}, '2.0', []],
  ['has delay and tasks in the older version', { delay: 'PT1S', tasks: [{}] }, '1.3', []],
  ['has neither in the newer one', { delay: 'PT1S', tasks: [{}] }, '2.0', ['unknown delay, tasks']],
] as const)('Pause %s', (_, properties, profile, faults) => {
  expect(faultsOf(pauseTask, properties, profile)).toEqual(faults);
});

test('Pause asks before it was resumed', () => {
  expect(nextOf(pauseTask, { lists: { tasks: ['a'] }, runs: {} })).toBe('ask');
});
