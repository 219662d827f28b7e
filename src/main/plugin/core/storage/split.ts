// Splits a file of the storage into several: by what they hold at most, by their number, or by what the lines say.
// Source: Kestra's Split, seen on 1.3.19 and 2.0.0 (`storage-split`, `y-split-regex` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAddress } from '../../storage/stored-file.ts';
import { splitFile } from '../../storage/split-file.ts';

/**
 * Outputs `uris`, in the order of the lines.
 * Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED, TASK_FAILED.
 */
export const storageSplitTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.storage.Split',
  aliases: ['io.kestra.core.tasks.storages.Split'],
  properties: () => ({
    from: z.unknown(),
    bytes: z.unknown().optional(),
    partitions: z.unknown().optional(),
    rows: z.unknown().optional(),
    separator: z.unknown().optional(),
    regexPattern: z.unknown().optional(),
  }),
  async run({ properties }, context) {
    const from = renderAddress(properties.get('from'), context);
    if (!from.ok) return from;
    const uris = await splitFile({ from: from.value, properties }, context);
    return uris.ok ? ok({ state: 'SUCCESS', outputs: new Map([['uris', [...uris.value]]]) }) : uris;
  },
};
