// The properties of Write.
import { expect, test } from 'vitest';
import { storageWriteTask } from '../../../../../src/main/plugin/core/storage/write.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { content: 'a', extension: 'a' }, '1.3', []],
  ['needs content', {}, '1.3', ['content']],
  ['takes no other name', { content: 'a', extension: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('Write: %s', (_, properties, profile, faults) => {
  expect(faultsOf(storageWriteTask, properties, profile)).toEqual(faults);
});
