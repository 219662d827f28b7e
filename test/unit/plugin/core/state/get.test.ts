// The properties of Get.
import { expect, test } from 'vitest';
import { stateGetTask } from '../../../../../src/main/plugin/core/state/get.ts';
import { faultsOf } from '../../faults-of.ts';

test('Get: takes its properties', () => {
  expect(faultsOf(stateGetTask, { name: 'a', namespace: 'a', taskrunValue: 'a', errorOnMissing: 'a' }, '1.3')).toEqual(
    [],
  );
});

test('Get: takes no other name', () => {
  expect(
    faultsOf(stateGetTask, { name: 'a', namespace: 'a', taskrunValue: 'a', errorOnMissing: 'a', nothing: 1 }, '1.3'),
  ).toEqual(['unknown nothing']);
});
