// Deletes all files of the execution that it runs in, and tells which there were.
// Source: Kestra's PurgeCurrentExecutionFiles, seen on 1.3.19 and 2.0.0 (`storage-purge` in the recorded runs).
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';

/** Outputs `uris`, leaves first. Answers STORAGE_FAILED. */
export const purgeFilesTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.storage.PurgeCurrentExecutionFiles',
  aliases: ['io.kestra.core.tasks.storages.PurgeExecution', 'io.kestra.plugin.core.storage.PurgeExecution'],
  properties: () => ({}),
  run(_task, { ports, scope }) {
    const uris = ports.files.purge(scope);
    return uris.ok ? ok({ state: 'SUCCESS', outputs: new Map([['uris', [...uris.value]]]) }) : uris;
  },
};
