// The token of flows as a secret.
import { expect, it } from 'vitest';
import { createApiTokenSource } from '../../../src/main/secret/api-token-source.ts';
import { createSecretStore } from '../../../src/main/secret/secret-store.ts';
import { createSessionSource } from '../../../src/main/secret/session-source.ts';

const id = { namespace: 'a.b', key: 'KESTRA_API_TOKEN' };

it('is found in every namespace where the user has set none, and listed as what the program answers', () => {
  const store = createSecretStore([createSessionSource(), createApiTokenSource('t')]);
  expect([store.find(id), store.find({ ...id, key: 'OTHER' }), store.list('a.b')]).toEqual([
    't',
    undefined,
    [{ ...id, source: 'program' }],
  ]);
});

it("gives way to the user's own, which can be deleted again", async () => {
  const store = createSecretStore([createSessionSource(), createApiTokenSource('t')]);
  await store.set(id, 'mine');
  const own = store.find(id);
  await store.delete(id);
  expect([own, store.find(id)]).toEqual(['mine', 't']);
});

it('takes none itself', async () => {
  const source = createApiTokenSource('t');
  const kept = await source.set(id, 'x');
  const deleted = await source.delete(id);
  expect([!kept.ok && kept.error.code, deleted.ok && deleted.value]).toEqual(['SECRETS_READ_ONLY', false]);
});
