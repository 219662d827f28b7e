// Secrets for as long as the process lives. Nothing is ever written to disk: that would be a plain-text file.
import { ok } from '../contract/errors.ts';
import type { SecretSource } from './secret-source.ts';

/** Makes an empty source in memory. */
export function createSessionSource(): SecretSource {
  const namespaces = new Map<string, Map<string, string>>();
  return {
    name: 'session',
    get: ({ namespace, key }) => namespaces.get(namespace)?.get(key),
    list: (namespace) =>
      [...(namespaces.get(namespace)?.keys() ?? [])].map((key) => ({ namespace, key, source: 'session' })),
    set: ({ namespace, key }, value) => {
      const values = namespaces.get(namespace) ?? new Map<string, string>();
      namespaces.set(namespace, values.set(key, value));
      return Promise.resolve(ok(undefined));
    },
    delete: ({ namespace, key }) => Promise.resolve(ok(namespaces.get(namespace)?.delete(key) ?? false)),
  };
}
