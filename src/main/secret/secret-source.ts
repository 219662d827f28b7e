// Where secrets come from. Sources are asked in order, each first for the namespace itself and then for
// its parents (`a.b.c`, `a.b`, `a`); the first that has the key wins. Values stay in the main process.
import type { Result } from '../contract/errors.ts';
import type { SecretName, SecretSourceName } from '../contract/model.ts';

/** Names a secret. */
export interface SecretId {
  readonly namespace: string;
  readonly key: string;
}

/** One source. Reads are synchronous, since expressions are; a slow source keeps a cache in memory. */
export interface SecretSource {
  readonly name: SecretSourceName;
  /** The value for exactly this namespace, or undefined. Keys are compared in upper case. */
  get(id: SecretId): string | undefined;
  /** The names that it has for exactly this namespace. */
  list(namespace: string): readonly SecretName[];
  /** Keeps a value. Answers SECRETS_READ_ONLY, SECRET_INVALID. */
  set(id: SecretId, value: string): Promise<Result<void>>;
  /** Forgets a value; answers whether there was one, or SECRETS_READ_ONLY. */
  delete(id: SecretId): Promise<Result<boolean>>;
}
