// Secrets in the keychain of the operating system: service `hookbench`, account `<namespace>/<KEY>`. How it is
// reached is behind the port, what is remembered of it in `keychain-copy.ts`.
import { createError, fail, ok } from '../contract/errors.ts';
import type { KeychainStatus } from '../contract/keychain.ts';
import type { Keychain, KeychainEntry } from './keychain.ts';
import { createKeychainCopy } from './keychain-copy.ts';
import { faultOfName } from './secret-name.ts';
import type { SecretId, SecretSource } from './secret-source.ts';

/** What the source needs. */
export interface KeytarSourceOptions {
  readonly keychain: Keychain;
  /** How long one call is waited for, in milliseconds. */
  readonly limitMs: number;
}

/** The source, and how its keychain stands. */
export interface KeytarSource {
  readonly source: SecretSource;
  /** How it stood when it was last asked, once the first reading has ended. */
  status(): Promise<KeychainStatus>;
  /** Reads everything anew, which may ask the user for the keychain's password. */
  refresh(): Promise<KeychainStatus>;
  /** Settles when the first reading has ended or was given up: from then on lookups can be relied on. */
  readonly loaded: Promise<void>;
  close(): void;
}

/** Makes the source and begins to read. */
export function createKeytarSource({ keychain, limitMs }: KeytarSourceOptions): KeytarSource {
  const copy = createKeychainCopy({ keychain, limitMs, isOurs });
  const source: SecretSource = {
    name: 'keychain',
    get: (id) => copy.values.get(accountOf(id)),
    list: (namespace) =>
      [...copy.values.keys()]
        .map(secretOf)
        .filter((id) => id.namespace === namespace)
        .map((id) => ({ ...id, source: 'keychain' })),
    async set(id, value) {
      await copy.loaded;
      const { state, reason = '' } = copy.status();
      // Only where there is no keychain may a secret go elsewhere: a locked one is told of, not passed over.
      if (isNotThere(state)) return fail(createError('SECRETS_READ_ONLY', `Cannot keep secret "${id.key}": ${reason}`));
      return copy.set({ account: accountOf(id), value });
    },
    async delete(id) {
      await copy.loaded;
      return isNotThere(copy.status().state) ? ok(false) : copy.delete(accountOf(id));
    },
  };
  return {
    source,
    status: () => copy.loaded.then(() => copy.status()),
    refresh: () => copy.refresh(),
    loaded: copy.loaded,
    close: () => copy.close(),
  };
}

function isNotThere(state: KeychainStatus['state']): boolean {
  return state === 'absent' || state === 'addon-missing';
}

function accountOf({ namespace, key }: SecretId): string {
  return `${namespace}/${key}`;
}

function secretOf(account: string): SecretId {
  const [namespace = '', key = ''] = account.split('/');
  return { namespace, key };
}

/** Whether an entry is one that we could have made; others of our name are somebody else's. */
function isOurs({ account }: KeychainEntry): boolean {
  const id = secretOf(account);
  return accountOf(id) === account && faultOfName(id) === undefined && id.key === id.key.toUpperCase();
}
