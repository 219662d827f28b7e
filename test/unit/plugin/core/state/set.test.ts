// The properties of Set.
import { expect, test } from 'vitest';
import { stateSetTask } from '../../../../../src/main/plugin/core/state/set.ts';
import { faultsOf } from '../../faults-of.ts';

test('Set: takes its properties', () => {
  expect(faultsOf(stateSetTask, { name: 'a', namespace: 'a', taskrunValue: 'a', data: 'a' }, '1.3')).toEqual([]);
});

test('Set: takes no other name', () => {
  expect(
    faultsOf(stateSetTask, { name: 'a', namespace: 'a', taskrunValue: 'a', data: 'a', nothing: 1 }, '1.3'),
  ).toEqual(['unknown nothing']);
});
