// The properties and the work of DeleteFiles.
import { expect, test } from 'vitest';
import { deleteFilesTask } from '../../../../../src/main/plugin/core/namespace/delete-files.ts';
import { faultsOf } from '../../faults-of.ts';
import { runNamespaceTask } from './run-namespace-task.ts';

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

test('DeleteFiles deletes what the pattern names', async () => {
  expect(
    await runNamespaceTask(deleteFilesTask, { files: ['*.txt', '/d/*'] }, { 'n/d/a.txt': 'x', 'n/b.csv': 'y' }),
  ).toEqual({
    ended: {},
    paths: ['b.csv'],
    logs: ['DEBUG Deleted d/a.txt', 'deleted 1'],
  });
});
