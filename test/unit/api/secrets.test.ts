// Secrets over the core: names come out, values never; how the keychain stands.
import { describe, expect, it } from 'vitest';
import { createSecretHandlers } from '../../../src/main/api/secrets.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFakeKeychain } from '../secret/fake-keychain.ts';

const environment = {};

it('sets, lists and deletes a secret of the session', async () => {
  const handlers = createSecretHandlers(createTestEngine({}, { environment }));
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

describe('with a keychain', () => {
  it('lists what is in it from the first call on, and keeps in it what is set', async () => {
    const keychain = createFakeKeychain({ 'company/OLD': 'canary' });
    const handlers = createSecretHandlers(createTestEngine({}, { environment, openKeychain: () => keychain }));
    const listed = await handlers['secrets.list']({ namespace: 'company.team' });
    const set = await handlers['secrets.set']({ namespace: 'company', key: 'new', value: 'v' });
    const inMemory = await handlers['secrets.set']({ namespace: 'company', key: 'm', value: 'v', source: 'session' });
    expect([listed, set, inMemory, [...keychain.held.keys()]]).toEqual([
      { ok: true, value: [{ namespace: 'company', key: 'OLD', source: 'keychain' }] },
      { ok: true, value: { namespace: 'company', key: 'NEW', source: 'keychain' } },
      { ok: true, value: { namespace: 'company', key: 'M', source: 'session' } },
      ['company/OLD', 'company/NEW'],
    ]);
  });

  it('says how it stands, and reads it anew when asked', async () => {
    const keychain = createFakeKeychain({ odd: '1' });
    keychain.fault = { state: 'locked', message: 'it is locked' };
    const handlers = createSecretHandlers(createTestEngine({}, { environment, openKeychain: () => keychain }));
    const before = await handlers['secrets.status']({});
    keychain.fault = undefined;
    const same = await handlers['secrets.status']({});
    const after = await handlers['secrets.status']({ refresh: true });
    const locked = { ok: true, value: { state: 'locked', reason: 'it is locked', ignored: 0 } };
    expect([before, same, after]).toEqual([locked, locked, { ok: true, value: { state: 'ok', ignored: 1 } }]);
  });
});

it('says that no keychain is used where none is', async () => {
  const handlers = createSecretHandlers(createTestEngine({}, { environment }));
  expect(await handlers['secrets.status']({ refresh: true })).toEqual({
    ok: true,
    value: { state: 'absent', reason: 'no keychain is used', ignored: 0 },
  });
});
