// The key-value entries that tasks and expressions reach, kept in the journal's database. It knows neither what
// a key may look like nor what an expired entry means: the tasks do.
import { ok } from '../contract/errors.ts';
import type { IsoInstant } from '../contract/state.ts';
import type { KeyValueStore } from '../plugin/ports.ts';
import type { Journal } from './journal.ts';

/** Makes the store over a journal; `now` dates what is set. */
export function createKeyValueStore(
  { storage, writeKeyValue }: Pick<Journal, 'storage' | 'writeKeyValue'>,
  now: () => IsoInstant,
): KeyValueStore {
  return {
    find: (of) => storage.keyValue(of),
    list: (of) => storage.keyValues(of),
    set: async (entry) => writeKeyValue({ type: 'keyValue', entry, updatedAt: now() }),
    async delete({ namespace, key }) {
      const found = storage.keyValue({ namespace, key });
      if (!found.ok) return found;
      if (found.value === undefined) return ok(false);
      const written = writeKeyValue({ type: 'keyValueDeleted', id: { namespace, key } });
      return written.ok ? ok(true) : written;
    },
    hasNamespace(namespace) {
      const known = storage.hasNamespace(namespace);
      return known.ok && known.value;
    },
  };
}
