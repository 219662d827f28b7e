// Deletes a file of the storage. That there is none is no failure, unless the task says so.
// Source: Kestra's Delete, seen on 1.3.19 and 2.0.0 (`storage-write` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok } from '../../../contract/errors.ts';
import type { JsonValue } from '../../../contract/value.ts';
import { renderFlag } from '../../key-value/open-entries.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAddress } from '../../storage/stored-file.ts';

/** Outputs `uri` and `deleted`. Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED, TASK_FAILED. */
export const storageDeleteTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.storage.Delete',
  aliases: ['io.kestra.core.tasks.storages.Delete'],
  properties: () => ({
    uri: z.unknown(),
    errorOnMissing: z.unknown().optional(),
  }),
  run({ properties }, context) {
    const address = renderAddress(properties.get('uri'), context);
    if (!address.ok) return address;
    const failsOnMissing = renderFlag(properties.get('errorOnMissing') ?? false, context);
    if (!failsOnMissing.ok) return failsOnMissing;
    const deleted = context.ports.files.delete(address.value);
    if (!deleted.ok) return deleted;
    if (failsOnMissing.value && !deleted.value) {
      return fail(createError('TASK_FAILED', `Unable to find file '${address.value}'`));
    }
    const outputs = new Map<string, JsonValue>([
      ['uri', address.value],
      ['deleted', deleted.value],
    ]);
    return ok({ state: 'SUCCESS', outputs });
  },
};
