// The properties of Delete.
import { expect, test } from 'vitest';
import { storageDeleteTask } from '../../../../../src/main/plugin/core/storage/delete.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { uri: 'a', errorOnMissing: 'a' }, '1.3', []],
  ['needs uri', {}, '1.3', ['uri']],
  ['takes no other name', { uri: 'a', errorOnMissing: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('Delete: %s', (_, properties, profile, faults) => {
  expect(faultsOf(storageDeleteTask, properties, profile)).toEqual(faults);
});
