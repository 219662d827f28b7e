// Key-value entries in a map, for unit tests of tasks. Every entry is of the beginning of 2026.
import { ok } from '../../../src/main/contract/errors.ts';
import type { KeyValueEntry, KeyValueStore } from '../../../src/main/plugin/ports.ts';

/** A store with these entries. */
export function createKeyValuesInMemory(...entries: readonly KeyValueEntry[]): KeyValueStore {
  const idOf = ({ namespace, key }: Pick<KeyValueEntry, 'namespace' | 'key'>): string => `${namespace} ${key}`;
  const kept = new Map(entries.map((entry) => [idOf(entry), entry]));
  const date = '2026-01-01T00:00:00Z';
  return {
    find: (of) => ok(kept.get(idOf(of))),
    list: ({ namespace, prefix = '' }) =>
      ok([...kept.values()].filter((entry) => entry.namespace === namespace && entry.key.startsWith(prefix))),
    async set(entry) {
      const revision = (kept.get(idOf(entry))?.revision ?? 0) + 1;
      kept.set(idOf(entry), { ...entry, revision, createdAt: date, updatedAt: date });
      return ok(undefined);
    },
    delete: async (of) => ok(kept.delete(idOf(of))),
    hasNamespace: (namespace) => [...kept.values()].some((entry) => entry.namespace === namespace),
  };
}
