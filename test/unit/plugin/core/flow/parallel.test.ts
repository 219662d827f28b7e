// Tasks side by side.
import { expect, it } from 'vitest';
import { parallelTask } from '../../../../../src/main/plugin/core/flow/parallel.ts';
import { faultsOf } from '../../faults-of.ts';
import { nextOf } from '../../next-of.ts';

const lists = { tasks: ['a', 'b', 'c'] };

it('starts all of them', () => {
  expect(nextOf(parallelTask, { lists, runs: {} })).toBe('start a b c');
});

it('starts no more than may run at once', () => {
  expect(nextOf(parallelTask, { lists, runs: { a: 'RUNNING' }, properties: new Map([['concurrent', 2]]) })).toBe(
    'start b',
  );
});

it('fails at once with the first that fails', () => {
  expect(nextOf(parallelTask, { lists, runs: { a: 'FAILED', b: 'RUNNING', c: 'RUNNING' } })).toBe('end FAILED');
});

it.each([
  ['tasks are enough', { tasks: [{}] }, '2.0', []],
  ['there must be a task', { tasks: [] }, '2.0', ['tasks']],
  ['an unknown name is refused', { tasks: [{}], task: 1 }, '1.3', ['unknown task']],
] as const)('Parallel: %s', (_, properties, profile, faults) => {
  expect(faultsOf(parallelTask, properties, profile)).toEqual(faults);
});
