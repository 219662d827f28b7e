// Tells how many bytes a file of the storage has.
// Source: Kestra's Size, seen on 1.3.19 and 2.0.0 (`storage-write`, `storage-size-badscheme` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAddress, sizeOfStored } from '../../storage/stored-file.ts';

/** Outputs `size` in bytes. Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED, TASK_FAILED. */
export const storageSizeTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.storage.Size',
  aliases: ['io.kestra.core.tasks.storages.Size'],
  properties: () => ({
    uri: z.unknown(),
  }),
  run({ properties }, context) {
    const address = renderAddress(properties.get('uri'), context);
    if (!address.ok) return address;
    const size = sizeOfStored(address.value, context);
    return size.ok ? ok({ state: 'SUCCESS', outputs: new Map([['size', size.value]]) }) : size;
  },
};
