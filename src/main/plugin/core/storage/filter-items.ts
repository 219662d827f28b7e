// Keeps the items of a file for which a condition holds, or those for which it does not. Their members are variables.
// Source: Kestra's FilterItems, seen on 1.3.19 and 2.0.0 (`storage-filter*` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import type { JsonValue } from '../../../contract/value.ts';
import { isTruthy } from '../../is-truthy.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import { jacksonTokenError, renderAsText, renderRequired } from '../../render-property.ts';
import { type Item, readStoredItems } from '../../storage/items.ts';
import { keepUnnamed } from '../../storage/stored-file.ts';

/**
 * Outputs `uri` and how many items there were and were dropped.
 * Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED, TASK_FAILED.
 */
export const filterItemsTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.storage.FilterItems',
  aliases: ['io.kestra.core.tasks.storages.FilterItems'],
  properties: () => ({
    from: z.unknown(),
    filterCondition: z.unknown(),
    filterType: z.unknown().optional(),
    errorOrNullBehavior: z.unknown().optional(),
  }),
  async run({ properties }, context) {
    const items = readStoredItems(properties.get('from'), context);
    if (!items.ok) return items;
    const filterType = renderName(properties.get('filterType') ?? 'INCLUDE', ['INCLUDE', 'EXCLUDE'], context);
    if (!filterType.ok) return filterType;
    const onError = renderName(
      properties.get('errorOrNullBehavior') ?? 'FAIL',
      ['FAIL', 'INCLUDE', 'EXCLUDE'],
      context,
    );
    if (!onError.ok) return onError;
    const condition = properties.get('filterCondition');
    const kept: Uint8Array[] = [];
    for (const item of items.value) {
      const holds = evaluate(condition, item, context);
      if (!holds.ok && (onError.value === 'FAIL' || holds.error.code !== 'EXPRESSION_FAILED')) return holds;
      const isKept = holds.ok ? holds.value === (filterType.value === 'INCLUDE') : onError.value === 'INCLUDE';
      if (isKept) kept.push(item.bytes);
    }
    const uri = await keepUnnamed({ content: Buffer.concat(kept), extension: '.ion' }, context);
    if (!uri.ok) return uri;
    const outputs = new Map<string, JsonValue>([
      ['uri', uri.value],
      ['processedItemsTotal', items.value.length],
      ['droppedItemsTotal', items.value.length - kept.length],
    ]);
    return ok({ state: 'SUCCESS', outputs });
  },
};

function evaluate(condition: JsonValue | undefined, { variables }: Item, context: RunContext): Result<boolean> {
  if (!variables.ok) return variables;
  const rendered = renderRequired(condition, context.withVariables(variables.value));
  return rendered.ok ? ok(isTruthy(rendered.value)) : rendered;
}

function renderName(property: JsonValue, names: readonly string[], context: RunContext): Result<string> {
  const name = renderAsText(property, context);
  if (!name.ok || names.includes(name.value)) return name;
  return fail(createError('TASK_FAILED', jacksonTokenError(name.value)));
}
