// Secrets in memory.
import { expect, it } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import { createSessionSource } from '../../../src/main/secret/session-source.ts';

it('a session source keeps, lists and forgets values of exactly one namespace', async () => {
  const source = createSessionSource();
  const id = { namespace: 'a.b', key: 'KEY' };
  expect([source.get(id), source.list('a.b'), await source.delete(id)]).toEqual([undefined, [], ok(false)]);
  expect([await source.set(id, 'one'), await source.set(id, 'two'), source.get(id)]).toEqual([
    ok(undefined),
    ok(undefined),
    'two',
  ]);
  expect([source.list('a.b'), source.list('a'), source.get({ ...id, namespace: 'a' })]).toEqual([
    [{ ...id, source: 'session' }],
    [],
    undefined,
  ]);
  expect([await source.delete(id), await source.delete(id), source.get(id)]).toEqual([ok(true), ok(false), undefined]);
});
