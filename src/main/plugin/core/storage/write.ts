// Writes a text to a file of the execution. A list or map is written as its JSON text.
// Source: Kestra's Write, seen on 1.3.19 and 2.0.0 (`storage-write*`, `y-write-list` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderAsText, renderRequired } from '../../render-property.ts';
import { keepUnnamed } from '../../storage/stored-file.ts';

/** Outputs `uri`. Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED, TASK_FAILED. */
export const storageWriteTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.storage.Write',
  properties: () => ({
    content: z.unknown(),
    extension: z.unknown().optional(),
  }),
  async run({ properties }, context) {
    const content = renderRequired(properties.get('content'), context);
    if (!content.ok) return content;
    const extension = renderAsText(properties.get('extension') ?? '.tmp', context);
    if (!extension.ok) return extension;
    const uri = await keepUnnamed({ content: Buffer.from(content.value), extension: extension.value }, context);
    return uri.ok ? ok({ state: 'SUCCESS', outputs: new Map([['uri', uri.value]]) }) : uri;
  },
};
