// `kv.Set`: what it stores, and what it refuses. Values by type are in `entry-value.test.ts`.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../../src/main/contract/errors.ts';
import { kvSetTask } from '../../../../../src/main/plugin/core/kv/set.ts';
import { jacksonTokenError } from '../../../../../src/main/plugin/render-property.ts';
import { createKeyValuesInMemory } from '../../key-values-in-memory.ts';
import { runKvTask, sampleEntry } from './run-kv-task.ts';

it('stores the text of a number with description and expiry', async () => {
  const keyValues = createKeyValuesInMemory();
  const about = { kvDescription: 'd', ttl: 'P1DT0.5S' };
  const ended = await runKvTask(kvSetTask, { key: 'k', value: 12, ...about }, keyValues);
  const entry = sampleEntry({ value: '12', description: 'd', expiresAt: '2026-01-02T00:00:00.500Z' });
  expect([ended, keyValues.find(entry)]).toEqual([ok({ state: 'SUCCESS', outputs: new Map() }), ok(entry)]);
});

it.each([
  [{ overwrite: false }, "Cannot set value for key 'k'. Key already exists and `overwrite` is set to `false`."],
  [{ overwrite: 'maybe' }, jacksonTokenError('maybe')],
  [{ kvType: 'FOO' }, jacksonTokenError('FOO')],
  [{ ttl: 'soon' }, jacksonTokenError('soon')],
  [{ namespace: 'x' }, "Cannot access the KV store. The namespace 'x' does not exist."],
])('refuses %j, and leaves the entry as it is', async (properties, message) => {
  const keyValues = createKeyValuesInMemory(sampleEntry({}));
  const ended = await runKvTask(kvSetTask, { key: 'k', value: 'new', ...properties }, keyValues);
  expect([ended, keyValues.find(sampleEntry({}))]).toEqual([
    fail(createError('TASK_FAILED', message)),
    ok(sampleEntry({})),
  ]);
});
