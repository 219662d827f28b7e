// `kv.Get`: where it looks, and what it does without an entry.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../../src/main/contract/errors.ts';
import { kvGetTask } from '../../../../../src/main/plugin/core/kv/get.ts';
import { createKeyValuesInMemory } from '../../key-values-in-memory.ts';
import { runKvTask, sampleEntry } from './run-kv-task.ts';

const success = (...outputs: readonly (readonly [string, string])[]) =>
  ok({ state: 'SUCCESS', outputs: new Map(outputs) });

it.each([
  ['the own namespace', { key: 'k' }, success(['value', 'v'])],
  ['namespaces above the own one', { key: 'above' }, success(['value', 'from above'])],
  ['a named namespace', { key: 'k', namespace: 'other' }, success(['value', 'from there'])],
  ['nothing above a named namespace', { key: 'above', namespace: 'other' }, success()],
])('looks into %s', async (_, properties, expected) => {
  const keyValues = createKeyValuesInMemory(
    sampleEntry({}),
    sampleEntry({ namespace: 'company', key: 'above', value: 'from above' }),
    sampleEntry({ namespace: 'other', value: 'from there' }),
  );
  expect(await runKvTask(kvGetTask, properties, keyValues)).toEqual(expected);
});

it('fails once over an entry that has expired, then finds none', async () => {
  const keyValues = createKeyValuesInMemory(sampleEntry({ expiresAt: '2025-12-31T23:59:59Z' }));
  const first = await runKvTask(kvGetTask, { key: 'k' }, keyValues);
  expect([first, await runKvTask(kvGetTask, { key: 'k' }, keyValues)]).toEqual([
    fail(createError('TASK_FAILED', 'The requested value has expired')),
    success(),
  ]);
});
