// The properties of DeleteFiles.
import { expect, test } from 'vitest';
import { deleteFilesTask } from '../../../../../src/main/plugin/core/namespace/delete-files.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { namespace: 'a', files: 'a', deleteParentFolder: 'a' }, '1.3', []],
  ['needs namespace and files', {}, '1.3', ['namespace', 'files']],
  [
    'takes no other name',
    { namespace: 'a', files: 'a', deleteParentFolder: 'a', nothing: 1 },
    '1.3',
    ['unknown nothing'],
  ],
] as const)('DeleteFiles: %s', (_, properties, profile, faults) => {
  expect(faultsOf(deleteFilesTask, properties, profile)).toEqual(faults);
});
