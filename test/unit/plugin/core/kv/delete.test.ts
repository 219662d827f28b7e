// `kv.Delete`: what it says was there, and what it removes.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../../src/main/contract/errors.ts';
import { kvDeleteTask } from '../../../../../src/main/plugin/core/kv/delete.ts';
import { createKeyValuesInMemory } from '../../key-values-in-memory.ts';
import { runKvTask, sampleEntry } from './run-kv-task.ts';

it('removes the entry of exactly the namespace, and says whether there was one', async () => {
  const keyValues = createKeyValuesInMemory(sampleEntry({}), sampleEntry({ namespace: 'company' }));
  const first = await runKvTask(kvDeleteTask, { key: 'k' }, keyValues);
  const second = await runKvTask(kvDeleteTask, { key: 'k' }, keyValues);
  const outputs = (deleted: boolean) => ok({ state: 'SUCCESS', outputs: new Map([['deleted', deleted]]) });
  expect([first, second, keyValues.find({ namespace: 'company', key: 'k' })]).toEqual([
    outputs(true),
    outputs(false),
    ok(sampleEntry({ namespace: 'company' })),
  ]);
});

it('fails without an entry where it is told to', async () => {
  const ended = await runKvTask(kvDeleteTask, { key: 'k', errorOnMissing: true }, createKeyValuesInMemory());
  const message = "No value found for key 'k' in namespace 'company.team' and `errorOnMissing` is set to true";
  expect(ended).toEqual(fail(createError('TASK_FAILED', message)));
});
