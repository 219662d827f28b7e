// The properties of Exit.
import { expect, test } from 'vitest';
import { exitTask } from '../../../../../src/main/plugin/core/execution/exit.ts';
import { faultsOf } from '../../faults-of.ts';
import { updateWith } from '../../update-with.ts';

test('Exit: takes its properties', () => {
  expect(faultsOf(exitTask, { state: 'a' }, '1.3')).toEqual([]);
});

test('Exit: takes no other name', () => {
  expect(faultsOf(exitTask, { state: 'a', nothing: 1 }, '1.3')).toEqual(['unknown nothing']);
});

test.each([
  [{}, '1.3', { exit: 'SUCCESS' }],
  [{ state: 'KILLED' }, '2.0', { exit: 'KILLED' }],
  [{ state: 'CANCELED' }, '1.3', { exit: 'CANCELLED' }],
] as const)('Exit with %j ends the execution on %s', (properties, profile, update) => {
  expect(updateWith(exitTask, { properties, profile })).toEqual(update);
});

test.each([
  ['CANCELED', '2.0'],
  ['PAUSED', '1.3'],
] as const)('Exit takes no state %s on %s', (state, profile) => {
  expect(updateWith(exitTask, { properties: { state }, profile })).toMatch(/^com\..*Unrecognized token '/);
});
