// `kv.GetKeys`: which keys it lists.
import { expect, it } from 'vitest';
import { ok } from '../../../../../src/main/contract/errors.ts';
import { kvGetKeysTask } from '../../../../../src/main/plugin/core/kv/get-keys.ts';
import { createKeyValuesInMemory } from '../../key-values-in-memory.ts';
import { runKvTask, sampleEntry } from './run-kv-task.ts';

it.each([
  [{}, ['pre-a', 'other']],
  [{ prefix: 'pre-' }, ['pre-a']],
  [{ prefix: 'none' }, []],
  [{ namespace: 'company' }, ['above']],
])('lists with %j the keys %j', async (properties, keys) => {
  const keyValues = createKeyValuesInMemory(
    sampleEntry({ key: 'pre-a' }),
    sampleEntry({ key: 'other' }),
    sampleEntry({ key: 'above', namespace: 'company' }),
  );
  const ended = await runKvTask(kvGetKeysTask, properties, keyValues);
  expect(ended).toEqual(ok({ state: 'SUCCESS', outputs: new Map([['keys', keys]]) }));
});
