// The store: which source and namespace win, what can be kept, and where it goes.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { createEnvironmentSource } from '../../../src/main/secret/environment-source.ts';
import { createSecretStore, secretBytesMax } from '../../../src/main/secret/secret-store.ts';
import type { SecretSource } from '../../../src/main/secret/secret-source.ts';
import { createSessionSource } from '../../../src/main/secret/session-source.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

async function storeWith(values: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>> = {}) {
  const session = createSessionSource();
  const { source } = createEnvironmentSource(environment);
  const store = createSecretStore([session, source]);
  for (const [path, value] of Object.entries(values)) {
    const [namespace = '', key = ''] = path.split('/');
    await store.set({ namespace, key }, value);
  }
  return store;
}

describe('find()', () => {
  it.each([
    ['the namespace itself before its parents', 'a.b.c', 'KEY', 'of c'],
    ['the nearest parent', 'a.b.x', 'KEY', 'of b'],
    ['the farthest parent', 'a.x.y', 'KEY', 'of a'],
    ['keys in any letter case', 'a', 'kEy', 'of a'],
    ['an earlier source before a later one, also from a parent', 'a.b', 'BOTH', 'of session'],
    ['the environment for any namespace', 'other', 'BOTH', 'of environment'],
    ['nothing of a namespace that only begins alike', 'ab', 'KEY', undefined],
    ['nothing of a child', '', 'KEY', undefined],
  ])('finds %s', async (_, namespace, key, value) => {
    const store = await storeWith(
      { 'a/KEY': 'of a', 'a.b/KEY': 'of b', 'a.b.c/key': 'of c', 'a/BOTH': 'of session' },
      { SECRET_BOTH: base64('of environment') },
    );
    expect(store.find({ namespace, key })).toBe(value);
  });
});

it('list() names of each key the one that wins, in order of keys', async () => {
  const store = await storeWith(
    { 'a/Z': '1', 'a.b/Z': '2', 'a/BOTH': '3' },
    { SECRET_BOTH: base64('4'), SECRET_ENV: base64('5') },
  );
  expect(store.list('a.b')).toEqual([
    { namespace: 'a', key: 'BOTH', source: 'session' },
    { namespace: 'a.b', key: 'ENV', source: 'environment' },
    { namespace: 'a.b', key: 'Z', source: 'session' },
  ]);
});

describe('set()', () => {
  it('keeps in the first source that can be written', async () => {
    const { source } = createEnvironmentSource({});
    const store = createSecretStore([source, createSessionSource()]);
    expect(await store.set({ namespace: 'a', key: 'key' }, 'v')).toEqual(
      ok({ namespace: 'a', key: 'KEY', source: 'session' }),
    );
  });

  it('answers SECRETS_READ_ONLY where none can be', async () => {
    const store = createSecretStore([createEnvironmentSource({}).source]);
    expect(await store.set({ namespace: 'a', key: 'key' }, 'v')).toEqual(
      fail(createError('SECRETS_READ_ONLY', 'Cannot keep secret "KEY": no source can be written')),
    );
  });

  it('does not pass over a source that fails', async () => {
    const error = createError('STORAGE_FAILED', 'Cannot keep secret: the keychain is locked');
    const locked: SecretSource = {
      ...createSessionSource(),
      name: 'keychain',
      set: () => Promise.resolve(fail(error)),
    };
    const session = createSessionSource();
    expect([
      await createSecretStore([locked, session]).set({ namespace: 'a', key: 'K' }, 'v'),
      session.list('a'),
    ]).toEqual([fail(error), []]);
  });

  const key = 'key "%" must be letters, digits, ".", "_" and "-", 1 to 128';
  const namespace = 'namespace "%" must be letters, digits, ".", "_" and "-", at most 150';
  it.each([
    ['a', '', 'v', key],
    ['a', 'my key', 'v', key],
    ['a', 'a/b', 'v', key],
    ['a', 'k'.repeat(129), 'v', key],
    ['', 'K', 'v', namespace],
    ['.a', 'K', 'v', namespace],
    ['a/b', 'K', 'v', namespace],
    ['a', 'K', '', 'value of "%" must not be empty'],
    ['a', 'K', 'x\u0000y', 'value of "%" must not hold a NUL'],
    ['a', 'K', 'é'.repeat(128 * 1024 + 1), `value of "%" has 262146 bytes and must not exceed ${secretBytesMax}`],
  ])('refuses namespace "%s", key "%s"', async (space, name, value, fault) => {
    const subject = fault === namespace ? space : name;
    expect(await (await storeWith({})).set({ namespace: space, key: name }, value)).toEqual(
      fail(createError('SECRET_INVALID', `Cannot keep secret: ${fault.replace('%', subject)}`)),
    );
  });

  it('takes the longest value there may be', async () => {
    const store = await storeWith({ 'a/K': 'x'.repeat(secretBytesMax) });
    expect(store.find({ namespace: 'a', key: 'K' })).toHaveLength(secretBytesMax);
  });
});

it('delete() forgets the value of exactly one namespace, and cannot forget the environment', async () => {
  const store = await storeWith({ 'a/K': '1', 'a.b/K': '2' }, { SECRET_E: base64('3') });
  const message = 'Cannot change secret "E": it comes from an environment variable';
  expect([
    await store.delete({ namespace: 'a.b', key: 'k' }),
    await store.delete({ namespace: 'a.b', key: 'K' }),
    store.find({ namespace: 'a.b', key: 'K' }),
    await store.delete({ namespace: 'a', key: 'e' }),
  ]).toEqual([ok(true), ok(false), '1', fail(createError('SECRETS_READ_ONLY', message))]);
});

it('tells of every value that is kept or looked up, before anybody else has it', async () => {
  const heard: string[] = [];
  const { source } = createEnvironmentSource({ SECRET_A: base64('of environment') });
  const store = createSecretStore([createSessionSource(), source], (value) => heard.push(value));
  await store.set({ namespace: 'n', key: 'B' }, 'of session');
  store.find({ namespace: 'n', key: 'a' });
  store.find({ namespace: 'n', key: 'absent' });
  expect(heard).toEqual(['of session', 'of environment']);
});
