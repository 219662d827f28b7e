// Secrets over the core: names come out, values never.
import { expect, it } from 'vitest';
import { createSecretHandlers } from '../../../src/main/api/secrets.ts';
import { createTestEngine } from '../../test-engine.ts';

it('sets, lists and deletes a secret of the session', async () => {
  const { secrets } = createTestEngine({}, { environment: {} });
  const handlers = createSecretHandlers(secrets);
  const set = await handlers['secrets.set']({ namespace: 'company', key: 'TOKEN', value: 'canary' });
  const listed = await handlers['secrets.list']({ namespace: 'company.team' });
  const deleted = await handlers['secrets.delete']({ namespace: 'company', key: 'TOKEN' });
  const again = await handlers['secrets.delete']({ namespace: 'company', key: 'TOKEN' });
  const name = { namespace: 'company', key: 'TOKEN', source: 'session' };
  expect([set, listed, deleted, again]).toEqual([
    { ok: true, value: name },
    { ok: true, value: [name] },
    { ok: true, value: { deleted: true } },
    { ok: true, value: { deleted: false } },
  ]);
  expect(JSON.stringify([set, listed, deleted])).not.toContain('canary');
});
