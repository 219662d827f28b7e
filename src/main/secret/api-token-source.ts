// The one secret that nobody sets: the token with which flows ask Kestra's own addresses of this program. It is asked
// last, so that a secret of the user's own of that name wins, and listed as the program's in every namespace.
import { createError, fail, ok } from '../contract/errors.ts';
import type { SecretSource } from './secret-source.ts';

/** The key under which flows find it. */
export const apiTokenKey = 'KESTRA_API_TOKEN';

/** Makes the source, which every namespace sees. */
export function createApiTokenSource(token: string): SecretSource {
  return {
    name: 'program',
    get: ({ key }) => (key === apiTokenKey ? token : undefined),
    list: (namespace) => [{ namespace, key: apiTokenKey, source: 'program' }],
    set: ({ key }) =>
      Promise.resolve(fail(createError('SECRETS_READ_ONLY', `Cannot keep secret "${key}": this source takes none`))),
    delete: () => Promise.resolve(ok(false)),
  };
}
