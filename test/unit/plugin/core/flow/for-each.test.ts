// The properties of ForEach.
import { expect, test } from 'vitest';
import { forEachTask } from '../../../../../src/main/plugin/core/flow/for-each.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['values and tasks are enough', { values: [1], tasks: [{}] }, '1.3', []],
  ['values are needed', { tasks: [{}] }, '1.3', ['values']],
  ['the limit is not below zero', { values: [1], tasks: [{}], concurrencyLimit: -1 }, '1.3', ['concurrencyLimit']],
] as const)('ForEach: %s', (_, properties, profile, faults) => {
  expect(faultsOf(forEachTask, properties, profile)).toEqual(faults);
});
