// Secrets in the keychain: their accounts, foreign entries, and where a secret goes when there is no keychain.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { createKeytarSource } from '../../../src/main/secret/keytar-source.ts';
import { createSecretStore } from '../../../src/main/secret/secret-store.ts';
import { createSessionSource } from '../../../src/main/secret/session-source.ts';
import { createFakeKeychain, type FakeKeychain } from './fake-keychain.ts';

const key = { namespace: 'company.team', key: 'WEBHOOK_KEY' };

function open(keychain: FakeKeychain) {
  return createKeytarSource({ keychain, limitMs: 3000 });
}

function storeOver(keychain: FakeKeychain) {
  const { source } = open(keychain);
  return createSecretStore([source, createSessionSource()]);
}

it('keeps a secret under its namespace and key, and finds it again', async () => {
  const keychain = createFakeKeychain();
  const first = open(keychain);
  await first.source.set(key, 'canary');
  const second = open(keychain);
  await second.loaded;
  expect([
    [...keychain.held],
    second.source.get(key),
    second.source.list('company.team'),
    second.source.list('company'),
    await second.source.delete(key),
    keychain.held.size,
  ]).toEqual([[['company.team/WEBHOOK_KEY', 'canary']], 'canary', [{ ...key, source: 'keychain' }], [], ok(true), 0]);
});

it('leaves entries alone that are none of ours, and counts them', async () => {
  const keytar = open(
    createFakeKeychain({
      'a/K': '1',
      '': '2',
      '/K': '3',
      'a/': '4',
      'a/b/K': '5',
      plain: '6',
      'a/lower': '7',
      '\u0000/K': '8',
      '__proto__/K\u{1F511}': '9',
    }),
  );
  expect([await keytar.status(), keytar.source.list('a')]).toEqual([
    { state: 'ok', ignored: 8 },
    [{ namespace: 'a', key: 'K', source: 'keychain' }],
  ]);
});

describe('in a store with memory behind it', () => {
  it.each(['absent', 'addon-missing'] as const)('a secret goes to memory where the keychain is %s', async (state) => {
    const keychain = createFakeKeychain();
    keychain.fault = { state, message: 'there is none' };
    const store = storeOver(keychain);
    expect([await store.set(key, 'v'), store.find(key), await store.delete(key), keychain.calls]).toEqual([
      ok({ ...key, source: 'session' }),
      'v',
      ok(true),
      ['entries'],
    ]);
  });

  it('a secret goes nowhere where the keychain is locked, unless memory was asked for', async () => {
    const keychain = createFakeKeychain();
    keychain.fault = { state: 'locked', message: 'it is locked' };
    const store = storeOver(keychain);
    const locked = fail(createError('KEYCHAIN_FAILED', 'Cannot change the keychain: it is locked'));
    expect([
      await store.set(key, 'v'),
      store.find(key),
      await store.set({ ...key, source: 'session' }, 'v'),
      store.find(key),
      await store.delete(key),
      await store.delete(key),
    ]).toEqual([locked, undefined, ok({ ...key, source: 'session' }), 'v', ok(true), locked]);
  });

  it('a keychain that came back is used once it is read anew', async () => {
    const keychain = createFakeKeychain({ 'a/K': '1' });
    keychain.fault = { state: 'absent', message: 'there is none' };
    const keytar = open(keychain);
    await keytar.source.set(key, 'v');
    keychain.fault = undefined;
    const status = await keytar.refresh();
    const kept = await keytar.source.set(key, 'v');
    keytar.close();
    expect([status, kept, keytar.source.get({ namespace: 'a', key: 'K' }), keychain.isClosed()]).toEqual([
      { state: 'ok', ignored: 0 },
      ok(undefined),
      '1',
      true,
    ]);
  });
});
