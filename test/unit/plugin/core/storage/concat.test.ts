// The properties of Concat.
import { expect, test } from 'vitest';
import { storageConcatTask } from '../../../../../src/main/plugin/core/storage/concat.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { files: 'a', separator: 'a', extension: 'a' }, '1.3', []],
  ['needs files', {}, '1.3', ['files']],
  ['takes no other name', { files: 'a', separator: 'a', extension: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('Concat: %s', (_, properties, profile, faults) => {
  expect(faultsOf(storageConcatTask, properties, profile)).toEqual(faults);
});
