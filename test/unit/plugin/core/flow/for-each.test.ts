// Tasks once for each value.
import { expect, test } from 'vitest';
import { ok } from '../../../../../src/main/contract/errors.ts';
import { forEachTask } from '../../../../../src/main/plugin/core/flow/for-each.ts';
import { faultsOf } from '../../faults-of.ts';
import { nextOf } from '../../next-of.ts';
import { createTestContext } from '../../run-task-with.ts';

test.each([
  ['values and tasks are enough', { values: [1], tasks: [{}] }, '1.3', []],
  ['values are needed', { tasks: [{}] }, '1.3', ['values']],
  ['the limit is not below zero', { values: [1], tasks: [{}], concurrencyLimit: -1 }, '1.3', ['concurrencyLimit']],
] as const)('ForEach: %s', (_, properties, profile, faults) => {
  expect(faultsOf(forEachTask, properties, profile)).toEqual(faults);
});

test('ForEach takes its values from `values`', () => {
  const task = { id: 'f', type: forEachTask.type, disabled: false, properties: new Map([['values', ['a', 'b', 'a']]]) };
  expect(forEachTask.values?.(task, createTestContext())).toEqual(ok(['a', 'b']));
});

test.each([
  [{}, 'start x[a]'],
  [{ concurrencyLimit: 2 }, 'start x[a] x[b]'],
  [{ concurrencyLimit: 0 }, 'start x[a] x[b] x[c]'],
])('ForEach with %j begins so: %s', (properties, expected) => {
  const asked = {
    properties: new Map(Object.entries(properties)),
    values: ['a', 'b', 'c'],
    lists: { tasks: ['x', 'y'] },
  };
  expect(nextOf(forEachTask, { ...asked, runs: {} })).toBe(expected);
});
