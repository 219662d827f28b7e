// Tasks one after the other.
import { expect, it } from 'vitest';
import { sequentialTask } from '../../../../../src/main/plugin/core/flow/sequential.ts';
import { faultsOf } from '../../faults-of.ts';
import { nextOf } from '../../next-of.ts';

const lists = { tasks: ['a', 'b'], errors: ['e'], finally: ['z'] };

it.each([
  [{}, 'start a'],
  [{ a: 'RUNNING' }, 'wait'],
  [{ a: 'SUCCESS' }, 'start b'],
  [{ a: 'FAILED' }, 'start e'],
  [{ a: 'FAILED', e: 'SUCCESS' }, 'start z'],
  [{ a: 'FAILED', e: 'SUCCESS', z: 'SUCCESS' }, 'end FAILED'],
] as const)('Sequential with %j answers: %s', (runs, expected) => {
  expect(nextOf(sequentialTask, { lists, runs })).toBe(expected);
});

it('ends in success where all its tasks are disabled', () => {
  expect(nextOf(sequentialTask, { lists: { tasks: ['off'] }, runs: {} })).toBe('end SUCCESS');
});

it.each([
  ['tasks are enough', { tasks: [{}] }, '2.0', []],
  ['there must be a task', { tasks: [] }, '2.0', ['tasks']],
  ['an unknown name is refused', { tasks: [{}], task: 1 }, '1.3', ['unknown task']],
] as const)('Sequential: %s', (_, properties, profile, faults) => {
  expect(faultsOf(sequentialTask, properties, profile)).toEqual(faults);
});
