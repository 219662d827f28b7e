// `kv.Put`: what it replaces, and what it keeps.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../../src/main/contract/errors.ts';
import { kvPutTask } from '../../../../../src/main/plugin/core/kv/put.ts';
import { createKeyValuesInMemory } from '../../key-values-in-memory.ts';
import { runKvTask, sampleEntry } from './run-kv-task.ts';

it('replaces a map by the text of the new one, and keeps description and expiry', async () => {
  const kept = { description: 'd', expiresAt: '2027-01-01T00:00:00Z' };
  const before = sampleEntry({ ...kept, type: 'JSON', value: new Map([['a', 1]]) });
  const keyValues = createKeyValuesInMemory(before);
  await runKvTask(kvPutTask, { key: 'k', value: new Map([['b', 2]]) }, keyValues);
  expect(keyValues.find(before)).toEqual(ok(sampleEntry({ ...kept, value: '{"b":2}', revision: 2 })));
});

it('writes nothing without an entry where it is told to fail', async () => {
  const keyValues = createKeyValuesInMemory();
  const ended = await runKvTask(kvPutTask, { key: 'k', value: 'v', errorOnMissing: true }, keyValues);
  const message = "No value found for key 'k' in namespace 'company.team' and `errorOnMissing` is set to true";
  expect([ended, keyValues.list({ namespace: 'company.team' })]).toEqual([
    fail(createError('TASK_FAILED', message)),
    ok([]),
  ]);
});
