// The properties of Delete.
import { expect, test } from 'vitest';
import { stateDeleteTask } from '../../../../../src/main/plugin/core/state/delete.ts';
import { faultsOf } from '../../faults-of.ts';

test('Delete: takes its properties', () => {
  expect(
    faultsOf(stateDeleteTask, { name: 'a', namespace: 'a', taskrunValue: 'a', errorOnMissing: 'a' }, '1.3'),
  ).toEqual([]);
});

test('Delete: takes no other name', () => {
  expect(
    faultsOf(stateDeleteTask, { name: 'a', namespace: 'a', taskrunValue: 'a', errorOnMissing: 'a', nothing: 1 }, '1.3'),
  ).toEqual(['unknown nothing']);
});
