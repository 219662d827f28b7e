// The last part of a ForEachItem. Source: `foreachitem` in the recorded runs of Kestra 1.3.19.
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { forEachItemMergeOutputs } from '../../../../src/main/plugin/for-each-item/merge-outputs.ts';
import { createTestContext, runTaskWith } from '../run-task-with.ts';

async function merge(given: readonly number[], count: number): Promise<string | undefined> {
  const { ports, scope } = createTestContext();
  let base = '/nowhere';
  for (const index of given) {
    const kept = await ports.files.put({ scope, name: `${index}/outputs.ion`, content: Buffer.from(`${index};`) });
    if (kept.ok) base = kept.value.slice('kestra://'.length, -`/${index}/outputs.ion`.length);
  }
  const outputs = new Map<string, JsonValue>([['subflowOutputsBaseUri', base], ['numberOfBatches', count]]); // prettier-ignore
  const parts = { ports, scope, renderTyped: () => ok(count === 0 ? null : outputs) };
  const { ended } = await runTaskWith(forEachItemMergeOutputs, {}, parts);
  const merged = ended.ok ? ended.value.outputs.get('subflowOutputs') : 'failed';
  if (typeof merged !== 'string') return undefined;
  const content = ports.files.read(merged);
  return content.ok ? Buffer.from(content.value).toString() : merged;
}

describe('run()', () => {
  it.each<[string, readonly number[], number, string | undefined]>([
    ['joins what the batches gave in their order', [1, 0, 2], 3, '0;1;2;'],
    ['leaves out a batch that gave nothing', [0, 2], 3, '0;2;'],
    ['gives nothing where no batch gave anything', [], 2, undefined],
    ['gives nothing where there were no batches', [], 0, undefined],
  ])('%s', async (_name, given, count, merged) => {
    expect(await merge(given, count)).toBe(merged);
  });
});
