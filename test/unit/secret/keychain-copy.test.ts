// The copy of the keychain: what it holds, how it stands, and what a keychain that keeps waiting does to it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { createKeychainCopy } from '../../../src/main/secret/keychain-copy.ts';
import { createFakeKeychain, type FakeKeychain } from './fake-keychain.ts';

const limitMs = 3000;
const silent = 'the keychain does not answer within 3 s, it may be waiting for its password';
const lockedFault = { state: 'locked', message: 'the keychain is locked' } as const;

function copyOf(keychain: FakeKeychain) {
  return createKeychainCopy({ keychain, limitMs, isOurs: ({ account }) => !account.startsWith('foreign') });
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('reads all at the start, and counts what is not ours', async () => {
  const copy = copyOf(createFakeKeychain({ 'a/K': '1', foreign: '2', 'foreign/x': '3' }));
  await copy.loaded;
  expect([[...copy.values], copy.status()]).toEqual([[['a/K', '1']], { state: 'ok', ignored: 2 }]);
});

it('keeps what was set and forgets what was deleted without reading anew', async () => {
  const keychain = createFakeKeychain();
  const copy = copyOf(keychain);
  const results = [
    await copy.set({ account: 'a/K', value: '😃'.repeat(100_000) }),
    await copy.set({ account: 'a/L', value: '2' }),
    await copy.delete('a/L'),
    await copy.delete('a/none'),
  ];
  expect([results, [...copy.values.keys()], keychain.calls]).toEqual([
    [ok(undefined), ok(undefined), ok(true), ok(false)],
    ['a/K'],
    ['entries', 'set', 'set', 'delete', 'delete'],
  ]);
});

it('says why a change failed, stands as the failure says, and keeps what it had', async () => {
  const keychain = createFakeKeychain({ 'a/K': '1' });
  const copy = copyOf(keychain);
  await copy.loaded;
  keychain.fault = lockedFault;
  expect([await copy.set({ account: 'a/K', value: '2' }), copy.values.get('a/K'), copy.status()]).toEqual([
    fail(createError('KEYCHAIN_FAILED', 'Cannot change the keychain: the keychain is locked')),
    '1',
    { state: 'locked', reason: 'the keychain is locked', ignored: 0 },
  ]);
});

it('stays open where it refused one entry', async () => {
  const keychain = createFakeKeychain();
  const copy = copyOf(keychain);
  await copy.loaded;
  keychain.fault = { state: 'ok', message: 'too long' };
  const refused = await copy.set({ account: 'a/K', value: '2' });
  expect([refused.ok, copy.status().state]).toEqual([false, 'ok']);
});

it('reads again when it is refreshed, and after the first change that goes through', async () => {
  const keychain = createFakeKeychain({ 'a/K': '1' });
  keychain.fault = lockedFault;
  const copy = copyOf(keychain);
  await copy.loaded;
  const before = copy.status().state;
  const refreshed = (await copy.refresh()).state;
  keychain.fault = undefined;
  await copy.set({ account: 'a/L', value: '2' });
  expect([before, refreshed, copy.status().state, [...copy.values.keys()]]).toEqual([
    'locked',
    'locked',
    'ok',
    ['a/K', 'a/L'],
  ]);
});

describe('with a keychain that does not answer', () => {
  it('is loaded after the limit, and takes in what comes later', async () => {
    const keychain = createFakeKeychain({ 'a/K': '1' });
    keychain.hang();
    const copy = copyOf(keychain);
    await vi.advanceTimersByTimeAsync(limitMs);
    await copy.loaded;
    const before = [copy.status(), copy.values.size];
    keychain.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect([before, copy.status().state, copy.values.size]).toEqual([
      [{ state: 'locked', reason: silent, ignored: 0 }, 0],
      'ok',
      1,
    ]);
  });

  it('fails a change at the limit, which is never made where it had not begun', async () => {
    const keychain = createFakeKeychain();
    keychain.hang();
    const copy = copyOf(keychain);
    const set = copy.set({ account: 'a/K', value: '1' });
    await vi.advanceTimersByTimeAsync(limitMs);
    const failed = await set;
    keychain.answer();
    await copy.refresh();
    expect([failed, keychain.calls, keychain.held.size]).toEqual([
      fail(createError('KEYCHAIN_FAILED', `Cannot change the keychain: ${silent}`)),
      ['entries', 'entries'],
      0,
    ]);
  });

  it('knows of a change that went through behind its limit', async () => {
    const keychain = createFakeKeychain();
    const copy = copyOf(keychain);
    await copy.loaded;
    keychain.hang();
    const set = copy.set({ account: 'a/K', value: '1' });
    await vi.advanceTimersByTimeAsync(limitMs);
    const failed = await set;
    keychain.answer();
    await vi.advanceTimersByTimeAsync(0);
    expect([failed.ok, copy.values.get('a/K'), copy.status().state]).toEqual([false, '1', 'ok']);
  });
});

it('closes its keychain', () => {
  const keychain = createFakeKeychain();
  copyOf(keychain).close();
  expect(keychain.isClosed()).toBe(true);
});
