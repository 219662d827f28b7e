// Secrets by name. A value goes in and never comes out, but for an export that names its key.
import { ok } from '../contract/errors.ts';
import type { KeychainStatus } from '../contract/keychain.ts';
import type { SecretStore } from '../secret/secret-store.ts';
import type { Handlers } from './handler.ts';
import { exportSecrets, importSecrets } from './transfer-secrets.ts';

/** What the handlers need. */
export interface SecretHandlerOptions {
  readonly secrets: SecretStore;
  /** How the keychain stands; absent where none is used. */
  readonly keychain?: { status(): Promise<KeychainStatus>; refresh(): Promise<KeychainStatus> };
}

type SecretMethod = `secrets.${'list' | 'set' | 'import' | 'export' | 'delete' | 'status'}`;

const unused: KeychainStatus = { state: 'absent', reason: 'no keychain is used', ignored: 0 };

/** The handlers of secrets. */
export function createSecretHandlers({ secrets, keychain }: SecretHandlerOptions): Pick<Handlers, SecretMethod> {
  return {
    async 'secrets.list'({ namespace }) {
      // A list without those of the keychain would be wrong, so its first reading is waited for.
      await keychain?.status();
      return ok(secrets.list(namespace));
    },
    'secrets.set': ({ value, ...name }) => secrets.set(name, value),
    'secrets.import': async (request) => ok(await importSecrets(request, secrets)),
    async 'secrets.export'(request) {
      await keychain?.status();
      return exportSecrets(request, secrets);
    },
    async 'secrets.delete'({ namespace, key }) {
      const deleted = await secrets.delete({ namespace, key });
      return deleted.ok ? ok({ deleted: deleted.value }) : deleted;
    },
    async 'secrets.status'({ refresh }) {
      return ok((await (refresh === true ? keychain?.refresh() : keychain?.status())) ?? unused);
    },
  };
}
