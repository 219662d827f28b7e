// All secrets: asks the sources in order, each for the namespace itself and then for its parents (`a.b.c`,
// `a.b`, `a`); the first that has the key wins. Checks what is to be kept. Values never leave by `list`.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { SecretName, SecretSourceName } from '../contract/model.ts';
import { faultOfName } from './secret-name.ts';
import type { SecretId, SecretSource } from './secret-source.ts';

/** Longest value, in bytes of UTF-8: beyond any chain of certificates, and what the keychain of Linux was seen to take. */
export const secretBytesMax = 256 * 1024;

/** The secrets of the process. */
export interface SecretStore {
  /** The value that flows of a namespace see, or undefined. Keys are compared in upper case. */
  find(id: SecretId): string | undefined;
  /** What flows of a namespace can see, by key: of each key the one that wins, with the namespace that has it. */
  list(namespace: string): readonly SecretName[];
  /**
   * Keeps a value in the first source that can be written, or in the one that is named. Answers SECRET_INVALID,
   * SECRETS_READ_ONLY, KEYCHAIN_FAILED.
   */
  set(id: SecretId & { readonly source?: SecretSourceName }, value: string): Promise<Result<SecretName>>;
  /** Forgets the value of exactly this namespace; answers whether there was one, or SECRETS_READ_ONLY, KEYCHAIN_FAILED. */
  delete(id: SecretId): Promise<Result<boolean>>;
}

/**
 * Makes the store over its sources, in the order in which they are asked. `onValue` hears every value that is looked up
 * or kept, before anybody else has it: the log hides them.
 */
export function createSecretStore(
  sources: readonly SecretSource[],
  onValue: (value: string) => void = () => undefined,
): SecretStore {
  return {
    find: (id) => {
      const key = id.key.toUpperCase();
      for (const source of sources) {
        for (const namespace of withParents(id.namespace)) {
          const value = source.get({ namespace, key });
          if (value === undefined) continue;
          onValue(value);
          return value;
        }
      }
      return undefined;
    },
    list: (asked) => {
      const names = sources.flatMap((source) => withParents(asked).flatMap((namespace) => source.list(namespace)));
      // Of equal keys the first wins, so it is put in last.
      const winners = new Map(names.toReversed().map((name) => [name.key, name]));
      return [...winners.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
    },
    set: async (wished, value) => {
      onValue(value);
      const id = { namespace: wished.namespace, key: wished.key.toUpperCase() };
      const fault = faultOfSecret(wished, value);
      if (fault !== undefined) return fail(createError('SECRET_INVALID', `Cannot keep secret: ${fault}`));
      const allowed = sources.filter(({ name }) => wished.source === undefined || wished.source === name);
      for (const source of allowed) {
        const kept = await source.set(id, value);
        if (kept.ok) return ok({ ...id, source: source.name });
        // A keychain that is locked must be told of, not passed over; a source that never takes any is.
        if (kept.error.code !== 'SECRETS_READ_ONLY') return kept;
      }
      return fail(createError('SECRETS_READ_ONLY', `Cannot keep secret "${id.key}": no source can be written`));
    },
    delete: async (wished) => {
      const id = { namespace: wished.namespace, key: wished.key.toUpperCase() };
      let failed: Result<boolean> | undefined;
      for (const source of sources) {
        const deleted = await source.delete(id);
        if (deleted.ok && deleted.value) return deleted;
        // One that cannot be asked must not keep another one's secret from being deleted.
        if (!deleted.ok) failed ??= deleted;
      }
      return failed ?? ok(false);
    },
  };
}

function withParents(namespace: string): readonly string[] {
  const parts = namespace.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
}

/** Why a secret cannot be kept. Never says the value. */
export function faultOfSecret(id: SecretId, value: string): string | undefined {
  const faultyName = faultOfName(id);
  if (faultyName !== undefined) return faultyName;
  if (value === '') return `value of "${id.key}" must not be empty`;
  if (value.includes('\u0000')) return `value of "${id.key}" must not hold a NUL`;
  const bytes = Buffer.byteLength(value);
  if (bytes > secretBytesMax) return `value of "${id.key}" has ${bytes} bytes and must not exceed ${secretBytesMax}`;
  return undefined;
}
