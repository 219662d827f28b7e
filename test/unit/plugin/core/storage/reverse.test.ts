// The properties of Reverse.
import { expect, test } from 'vitest';
import { storageReverseTask } from '../../../../../src/main/plugin/core/storage/reverse.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { from: 'a', separator: 'a', charset: 'a' }, '1.3', []],
  ['needs from', {}, '1.3', ['from']],
  ['takes no other name', { from: 'a', separator: 'a', charset: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('Reverse: %s', (_, properties, profile, faults) => {
  expect(faultsOf(storageReverseTask, properties, profile)).toEqual(faults);
});
