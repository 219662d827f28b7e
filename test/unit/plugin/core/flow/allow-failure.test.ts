// A failure that is a warning.
import { expect, it } from 'vitest';
import { allowFailureTask } from '../../../../../src/main/plugin/core/flow/allow-failure.ts';
import { faultsOf } from '../../faults-of.ts';
import { nextOf } from '../../next-of.ts';

it('makes a warning of a failure, once what handles errors has run', () => {
  const lists = { tasks: ['a'], errors: ['e'] };
  expect(nextOf(allowFailureTask, { lists, runs: { a: 'FAILED' } })).toBe('start e');
  expect(nextOf(allowFailureTask, { lists, runs: { a: 'FAILED', e: 'SUCCESS' } })).toBe('end WARNING');
});

it('fails where Kestra would wait for ever, and says why', () => {
  expect(nextOf(allowFailureTask, { lists: { tasks: ['off'] }, runs: {} })).toBe(
    'end FAILED, ERROR Kestra would never end this task: task "t" holds no task that could run. It is failed here instead',
  );
});

it.each([
  ['tasks are enough', { tasks: [{}] }, '2.0', []],
  ['there must be a task', { tasks: [] }, '2.0', ['tasks']],
  ['an unknown name is refused', { tasks: [{}], task: 1 }, '1.3', ['unknown task']],
] as const)('AllowFailure: %s', (_, properties, profile, faults) => {
  expect(faultsOf(allowFailureTask, properties, profile)).toEqual(faults);
});
