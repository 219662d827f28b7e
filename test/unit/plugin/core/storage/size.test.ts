// The properties of Size.
import { expect, test } from 'vitest';
import { storageSizeTask } from '../../../../../src/main/plugin/core/storage/size.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { uri: 'a' }, '1.3', []],
  ['needs uri', {}, '1.3', ['uri']],
  ['takes no other name', { uri: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('Size: %s', (_, properties, profile, faults) => {
  expect(faultsOf(storageSizeTask, properties, profile)).toEqual(faults);
});
