// DownloadFiles.
import { expect, test } from 'vitest';
import { downloadFilesTask } from '../../../../../src/main/plugin/core/namespace/download-files.ts';
import { runNamespaceTask } from './run-namespace-task.ts';

test('DownloadFiles copies what the pattern names, below the destination', async () => {
  const texts = { 'n/d/a.txt': 'x', 'n/b.csv': 'y' };
  expect(await runNamespaceTask(downloadFilesTask, { files: '**/*.txt', destination: 'to' }, texts)).toEqual({
    ended: { files: new Map([['/d/a.txt', 'kestra:///tr1/to/d/a.txt']]) },
    paths: ['b.csv', 'd/a.txt'],
    logs: ['DEBUG Downloaded kestra:///tr1/to/d/a.txt', 'downloaded 1'],
  });
});
