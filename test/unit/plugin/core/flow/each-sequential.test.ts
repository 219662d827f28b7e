// Tasks value after value.
import { expect, test } from 'vitest';
import { ok } from '../../../../../src/main/contract/errors.ts';
import { eachSequentialTask } from '../../../../../src/main/plugin/core/flow/each-sequential.ts';
import { faultsOf } from '../../faults-of.ts';
import { nextOf } from '../../next-of.ts';
import { createTestContext } from '../../run-task-with.ts';

test('EachSequential: a value and tasks are enough', () => {
  expect(faultsOf(eachSequentialTask, { value: '[1]', tasks: [{}] }, '1.3')).toEqual([]);
});

test('EachSequential: a value is needed', () => {
  expect(faultsOf(eachSequentialTask, { tasks: [{}] }, '1.3')).toEqual(['value']);
});

test('EachSequential takes its values from `value`, and one at a time', () => {
  const task = {
    id: 'f',
    type: eachSequentialTask.type,
    disabled: false,
    properties: new Map([['value', ['a', 'b']]]),
  };
  const next = nextOf(eachSequentialTask, { values: ['a', 'b'], lists: { tasks: ['x'] }, runs: {} });
  expect([eachSequentialTask.values?.(task, createTestContext()), next]).toEqual([ok(['a', 'b']), 'start x[a]']);
});
