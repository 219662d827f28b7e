// Keeps one item of a file for each key, the last one. The members of the items are variables of the key.
// Source: Kestra's DeduplicateItems, seen on 1.3.19 and 2.0.0 (`storage-dedup` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { JsonValue } from '../../../contract/value.ts';
import type { RunnableTask } from '../../plugin.ts';
import { renderRequired } from '../../render-property.ts';
import { readStoredItems } from '../../storage/items.ts';
import { keepUnnamed } from '../../storage/stored-file.ts';

/**
 * Outputs `uri`, `numKeys`, and how many items there were and were dropped.
 * Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED, TASK_FAILED.
 */
export const deduplicateItemsTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.storage.DeduplicateItems',
  aliases: ['io.kestra.core.tasks.storages.DeduplicateItems'],
  properties: () => ({
    from: z.unknown(),
    expr: z.unknown(),
  }),
  async run({ properties }, context) {
    const items = readStoredItems(properties.get('from'), context);
    if (!items.ok) return items;
    const last = new Map<string, number>();
    for (const [index, { variables }] of items.value.entries()) {
      if (!variables.ok) return variables;
      const key = renderRequired(properties.get('expr'), context.withVariables(variables.value));
      if (!key.ok) return key;
      last.set(key.value, index);
    }
    const wanted = new Set(last.values());
    const kept = items.value.filter((_, index) => wanted.has(index));
    const uri = await keepUnnamed(
      { content: Buffer.concat(kept.map(({ bytes }) => bytes)), extension: '.ion' },
      context,
    );
    if (!uri.ok) return uri;
    const outputs = new Map<string, JsonValue>([
      ['uri', uri.value],
      ['numKeys', last.size],
      ['processedItemsTotal', items.value.length],
      ['droppedItemsTotal', items.value.length - kept.length],
    ]);
    return ok({ state: 'SUCCESS', outputs });
  },
};
