// Tasks of all values side by side.
import { expect, test } from 'vitest';
import { ok } from '../../../../../src/main/contract/errors.ts';
import { eachParallelTask } from '../../../../../src/main/plugin/core/flow/each-parallel.ts';
import { faultsOf } from '../../faults-of.ts';
import { nextOf } from '../../next-of.ts';
import { createTestContext } from '../../run-task-with.ts';

test('EachParallel: a value and tasks are enough', () => {
  expect(faultsOf(eachParallelTask, { value: '[1]', tasks: [{}], concurrent: 2 }, '1.3')).toEqual([]);
});

test('EachParallel: a value is needed', () => {
  expect(faultsOf(eachParallelTask, { tasks: [{}] }, '1.3')).toEqual(['value']);
});

test('EachParallel takes its values from `value`', () => {
  const task = { id: 'f', type: eachParallelTask.type, disabled: false, properties: new Map([['value', '[1]']]) };
  expect(eachParallelTask.values?.(task, createTestContext())).toEqual(ok(['1']));
});

test.each([
  [{}, 'start x[a] y[a] x[b] y[b]'],
  [{ concurrent: 3 }, 'start x[a] y[a] x[b]'],
])('EachParallel with %j begins so: %s', (properties, expected) => {
  const asked = { properties: new Map(Object.entries(properties)), values: ['a', 'b'], lists: { tasks: ['x', 'y'] } };
  expect(nextOf(eachParallelTask, { ...asked, runs: {} })).toBe(expected);
});
