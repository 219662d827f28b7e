// The first part of a ForEachItem: splits the file of items, and keeps the addresses of the batches in a file.
// Source: `ForEachItemSplit` of Kestra, seen on 1.3.19 (`foreachitem` in the recorded runs).
import { createError, fail, ok } from '../../contract/errors.ts';
import { isJsonMap } from '../../contract/value.ts';
import type { RunnableTask } from '../plugin.ts';
import { renderRequired } from '../render-property.ts';
import { splitFile } from '../storage/split-file.ts';

/** Outputs `splits`. Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED, TASK_FAILED. */
export const forEachItemSplit: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.flow.ForEachItem$ForEachItemSplit',
  properties: () => ({}),
  async run({ properties }, context) {
    const from = renderRequired(properties.get('items'), context);
    if (!from.ok) return from;
    if (!from.value.startsWith('kestra://')) {
      const message = `Unable to split the items from ${from.value}, this is not an internal storage URI!`;
      // Kestra logs this before the failure is logged as every other is.
      context.log('ERROR', message);
      return fail(createError('TASK_FAILED', message));
    }
    const batch = properties.get('batch') ?? null;
    const splits = await splitFile({ from: from.value, properties: isJsonMap(batch) ? batch : new Map() }, context);
    if (!splits.ok) return splits;
    const content = Buffer.from(splits.value.join('\n'));
    const kept = await context.ports.files.put({ scope: context.scope, name: 'splits.txt', content });
    return kept.ok ? ok({ state: 'SUCCESS', outputs: new Map([['splits', kept.value]]) }) : kept;
  },
};
