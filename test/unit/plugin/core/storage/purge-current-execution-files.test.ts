// PurgeCurrentExecutionFiles.
import { expect, test } from 'vitest';
import { purgeFilesTask } from '../../../../../src/main/plugin/core/storage/purge-current-execution-files.ts';
import { runFileTask } from '../../run-file-task.ts';

test('PurgeCurrentExecutionFiles tells what it deleted', async () => {
  expect(await runFileTask(purgeFilesTask, {}, { 'kestra:///a': 'x' })).toEqual({ outputs: { uris: ['kestra:///a'] } });
});
