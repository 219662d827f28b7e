// Where secrets come from: the interface of one source. Sources are asked in order by `secret-store.ts`,
// which also checks names and values; a source only keeps. Values stay in the main process.
import type { Result } from '../contract/errors.ts';
import type { SecretName, SecretSourceName } from '../contract/model.ts';

/** Names a secret. The store gives sources the key in upper case, for Kestra compares keys so. */
export interface SecretId {
  readonly namespace: string;
  readonly key: string;
}

/** One source. Reads are synchronous, since expressions are; a slow source keeps a cache in memory. */
export interface SecretSource {
  readonly name: SecretSourceName;
  /** The value for exactly this namespace, or undefined. */
  get(id: SecretId): string | undefined;
  /** The names that it has for exactly this namespace. */
  list(namespace: string): readonly SecretName[];
  /** Keeps a value. Answers SECRETS_READ_ONLY where it never takes any, KEYCHAIN_FAILED. */
  set(id: SecretId, value: string): Promise<Result<void>>;
  /** Forgets a value; answers whether there was one, SECRETS_READ_ONLY where there is one that stays, KEYCHAIN_FAILED. */
  delete(id: SecretId): Promise<Result<boolean>>;
}
