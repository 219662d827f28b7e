// The properties of EachParallel.
import { expect, test } from 'vitest';
import { eachParallelTask } from '../../../../../src/main/plugin/core/flow/each-parallel.ts';
import { faultsOf } from '../../faults-of.ts';

test('EachParallel: a value and tasks are enough', () => {
  expect(faultsOf(eachParallelTask, { value: '[1]', tasks: [{}], concurrent: 2 }, '1.3')).toEqual([]);
});

test('EachParallel: a value is needed', () => {
  expect(faultsOf(eachParallelTask, { tasks: [{}] }, '1.3')).toEqual(['value']);
});
