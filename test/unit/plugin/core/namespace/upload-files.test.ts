// The properties of UploadFiles.
import { expect, test } from 'vitest';
import { uploadFilesTask } from '../../../../../src/main/plugin/core/namespace/upload-files.ts';
import { faultsOf } from '../../faults-of.ts';

test.each([
  ['takes its properties', { namespace: 'a', files: 'a', filesMap: 'a', destination: 'a', conflict: 'a' }, '1.3', []],
  ['needs namespace', {}, '1.3', ['namespace']],
  [
    'takes no other name',
    { namespace: 'a', files: 'a', filesMap: 'a', destination: 'a', conflict: 'a', nothing: 1 },
    '1.3',
    ['unknown nothing'],
  ],
] as const)('UploadFiles: %s', (_, properties, profile, faults) => {
  expect(faultsOf(uploadFilesTask, properties, profile)).toEqual(faults);
});
