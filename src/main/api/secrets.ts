// Secrets by name. A value goes in and never comes out.
import { ok } from '../contract/errors.ts';
import type { SecretStore } from '../secret/secret-store.ts';
import type { Handlers } from './handler.ts';

/** The handlers of secrets. */
export function createSecretHandlers(
  secrets: SecretStore,
): Pick<Handlers, 'secrets.list' | 'secrets.set' | 'secrets.delete'> {
  return {
    'secrets.list': ({ namespace }) => ok(secrets.list(namespace)),
    'secrets.set': ({ namespace, key, value }) => secrets.set({ namespace, key }, value),
    async 'secrets.delete'({ namespace, key }) {
      const deleted = await secrets.delete({ namespace, key });
      return deleted.ok ? ok({ deleted: deleted.value }) : deleted;
    },
  };
}
