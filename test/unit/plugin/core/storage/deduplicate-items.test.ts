// The properties and the work of DeduplicateItems.
import { expect, test } from 'vitest';
import { deduplicateItemsTask } from '../../../../../src/main/plugin/core/storage/deduplicate-items.ts';
import { faultsOf } from '../../faults-of.ts';
import { madeFile, runFileTask } from '../../run-file-task.ts';

test.each([
  ['takes its properties', { from: 'a', expr: 'a' }, '1.3', []],
  ['needs from and expr', {}, '1.3', ['from', 'expr']],
  ['takes no other name', { from: 'a', expr: 'a', nothing: 1 }, '1.3', ['unknown nothing']],
] as const)('DeduplicateItems: %s', (_, properties, profile, faults) => {
  expect(faultsOf(deduplicateItemsTask, properties, profile)).toEqual(faults);
});

test('DeduplicateItems keeps the last item of each key', async () => {
  const texts = { 'kestra:///a': '{k:a,n:1}\n{k:b}\n{k:a,n:2}\n' };
  expect(await runFileTask(deduplicateItemsTask, { from: 'kestra:///a', expr: 'k' }, texts)).toEqual({
    outputs: { uri: `${madeFile}.ion`, numKeys: 2, processedItemsTotal: 3, droppedItemsTotal: 1 },
    made: '{k:b}\n{k:a,n:2}\n',
  });
});
