// Key-value entries over every storage: revisions, dates, kinds of numbers, what is deleted.
import { expect, it } from 'vitest';
import { JavaDouble, type JsonValue } from '../../../src/main/contract/value.ts';
import { createJournal } from '../../../src/main/journal/create-journal.ts';
import { createKeyValueStore } from '../../../src/main/journal/key-value-store.ts';
import { describeEachStorage, valueOf } from './each-storage.ts';

describeEachStorage('the key-value store', ({ storage }) => {
  const times = (): (() => string) => {
    let seconds = 0;
    return () => `2026-01-01T00:00:0${seconds++}Z`;
  };
  const store = () => createKeyValueStore(createJournal(storage()), times());
  const text = (key: string, namespace = 'company.team') => ({ namespace, key, type: 'STRING', value: 'x' }) as const;

  it('gives an entry as it was set, and counts its revisions', async () => {
    const keyValues = store();
    const value = new Map<string, JsonValue>([
      ['n', [1, 2n ** 40n, new JavaDouble(1)]],
      ['\u0000', null],
    ]);
    valueOf(await keyValues.set(text('a')));
    const entry = { namespace: 'company.team', key: 'a', type: 'JSON', value, description: 'd\u0000' } as const;
    valueOf(await keyValues.set({ ...entry, expiresAt: '2026-02-01T00:00:00Z' }));
    expect(valueOf(keyValues.find(entry))).toEqual({
      ...entry,
      expiresAt: '2026-02-01T00:00:00Z',
      revision: 2,
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:01Z',
    });
  });

  it('deletes one entry, and says whether there was one', async () => {
    const keyValues = store();
    valueOf(await keyValues.set(text('a')));
    const first = valueOf(await keyValues.delete(text('a')));
    expect([first, valueOf(await keyValues.delete(text('a'))), valueOf(keyValues.find(text('a')))]).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  it('answers STORAGE_FAILED where the storage is closed', async () => {
    const keyValues = store();
    storage().close();
    const set = await keyValues.set(text('a'));
    const deleted = await keyValues.delete(text('a'));
    expect([set.ok || set.error.code, deleted.ok || deleted.error.code, keyValues.hasNamespace('of')]).toEqual([
      'STORAGE_FAILED',
      'STORAGE_FAILED',
      false,
    ]);
  });
});
