// The last part of a ForEachItem: joins what the flows of all batches gave, in the order of the batches.
// Source: `ForEachItemMergeOutputs` of Kestra, seen on 1.3.19 (`foreachitem` in the recorded runs).
import { ok, type Result } from '../../contract/errors.ts';
import { isJsonMap } from '../../contract/value.ts';
import { findPartOutputs } from './part-outputs.ts';
import type { RunContext, RunnableTask } from '../plugin.ts';

/** Outputs `subflowOutputs`, where any flow gave some. Answers EXPRESSION_FAILED, FILE_UNREADABLE, STORAGE_FAILED. */
export const forEachItemMergeOutputs: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.flow.ForEachItem$ForEachItemMergeOutputs',
  properties: () => ({}),
  async run(_task, context) {
    const items = findPartOutputs('items', context);
    if (!items.ok) return items;
    const base = isJsonMap(items.value) ? items.value.get('subflowOutputsBaseUri') : undefined;
    const count = isJsonMap(items.value) ? Number(items.value.get('numberOfBatches') ?? 0) : 0;
    if (typeof base !== 'string') return ok({ state: 'SUCCESS', outputs: new Map() });
    const parts = readParts({ base, count }, context);
    if (!parts.ok) return parts;
    if (parts.value.length === 0) return ok({ state: 'SUCCESS', outputs: new Map() });
    const content = Buffer.concat(parts.value);
    const kept = await context.ports.files.put({ scope: context.scope, name: 'outputs.ion', content });
    return kept.ok ? ok({ state: 'SUCCESS', outputs: new Map([['subflowOutputs', kept.value]]) }) : kept;
  },
};

/** A batch whose flow gave nothing has no file. */
function readParts(
  { base, count }: { readonly base: string; readonly count: number },
  { ports }: Pick<RunContext, 'ports'>,
): Result<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  for (let index = 0; index < count; index++) {
    const part = ports.files.read(`kestra://${base}/${index}/outputs.ion`);
    if (part.ok) parts.push(part.value);
    else if (part.error.details?.['isMissing'] !== true) return part;
  }
  return ok(parts);
}
