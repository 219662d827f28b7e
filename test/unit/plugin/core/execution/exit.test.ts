// The properties of Exit.
import { expect, test } from 'vitest';
import { exitTask } from '../../../../../src/main/plugin/core/execution/exit.ts';
import { faultsOf } from '../../faults-of.ts';

test('Exit: takes its properties', () => {
  expect(faultsOf(exitTask, { state: 'a' }, '1.3')).toEqual([]);
});

test('Exit: takes no other name', () => {
  expect(faultsOf(exitTask, { state: 'a', nothing: 1 }, '1.3')).toEqual(['unknown nothing']);
});
