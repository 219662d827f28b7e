// The properties of EachSequential.
import { expect, test } from 'vitest';
import { eachSequentialTask } from '../../../../../src/main/plugin/core/flow/each-sequential.ts';
import { faultsOf } from '../../faults-of.ts';

test('EachSequential: a value and tasks are enough', () => {
  expect(faultsOf(eachSequentialTask, { value: '[1]', tasks: [{}] }, '1.3')).toEqual([]);
});

test('EachSequential: a value is needed', () => {
  expect(faultsOf(eachSequentialTask, { tasks: [{}] }, '1.3')).toEqual(['value']);
});
