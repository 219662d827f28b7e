// Key-value entries through Kestra's API.
import { describe, expect, it } from 'vitest';
import {
  deleteEntries,
  deleteEntry,
  getEntry,
  listEntries,
  putEntry,
  searchEntries,
} from '../../../../src/main/api/kestra/key-values.ts';
import type { RestParts } from '../../../../src/main/api/kestra/rest-parts.ts';
import { createTestRestParts, valueOf } from '../../../test-rest-parts.ts';

const id = { namespace: 'n', key: 'k' };

async function put(parts: RestParts, body: string, ttl = '', key = 'k'): Promise<string> {
  const set = await putEntry({ ...id, key, body, ttl, description: '' }, parts);
  return set.ok ? 'set' : set.error.kind;
}

describe('putEntry() and getEntry()', () => {
  it.each([
    ['"hello"', 'STRING', 'hello'],
    ['12', 'NUMBER', 12],
    ['true', 'BOOLEAN', true],
    ['{"a":1}', 'JSON', { a: 1 }],
    ['"PT1H"', 'DURATION', 'PT1H'],
    ['2026-01-01T00:00:00Z', 'DATETIME', '2026-01-01T00:00:00Z'],
  ])('keep %s as %s', async (body, type, value) => {
    const parts = createTestRestParts();
    await put(parts, body);
    await put(parts, body);
    expect(JSON.parse(valueOf(getEntry(id, parts)))).toMatchObject({ type, value, revision: 2 });
  });

  it('take a text without quotes on the newer version alone', async () => {
    const parts = [createTestRestParts(), createTestRestParts({}, '2.0')];
    expect(await Promise.all(parts.map((each) => put(each, 'hello')))).toEqual(['illegalArgument', 'set']);
  });

  it.each([
    ['1', 'P1Y', 'k', 'illegalArgument'],
    ['1', '', '-', 'illegalArgument'],
  ])('refuse %s with the ttl %s at %s', async (body, ttl, key, kind) => {
    expect(await put(createTestRestParts(), body, ttl, key)).toBe(kind);
  });

  it('tell an entry that is not there from one that has expired', async () => {
    const parts = createTestRestParts();
    const missing = getEntry(id, parts);
    await put(parts, '1', 'PT0S');
    const expired = getEntry(id, parts);
    expect([missing, !expired.ok && expired.error.kind]).toEqual([
      { ok: false, error: { kind: 'notFound', text: "No value found for key 'k' in namespace 'n'" } },
      'expired',
    ]);
  });
});

it('entries are listed, searched and removed', async () => {
  const parts = createTestRestParts();
  for (const key of ['a', 'b', 'c']) await put(parts, '1', '', key);
  const listed = JSON.parse(valueOf(listEntries('n', parts)));
  expect(listed.map(({ key, version }: { key: string; version: number }) => `${key}${version}`)).toEqual([
    'a1',
    'b1',
    'c1',
  ]);
  const search = (query: string) => JSON.parse(valueOf(searchEntries(new URLSearchParams(query), parts)));
  expect([search('q=a').total, search('filters[namespace][EQUALS]=m').total]).toEqual([1, 0]);
  expect(search('sort=key:desc&size=1').results[0].key).toBe('c');
  expect(valueOf(await deleteEntries({ namespace: 'n', body: '{"keys":["a","x"]}' }, parts))).toBe('{"keys":["a"]}');
  expect(
    [await deleteEntry({ ...id, key: 'b' }, parts), await deleteEntry({ ...id, key: 'b' }, parts)].map(valueOf),
  ).toEqual(['true', 'false']);
  expect((await deleteEntries({ namespace: 'n', body: '[]' }, parts)).ok).toBe(false);
});

it('a list of the newer version calls the version a revision', async () => {
  const parts = createTestRestParts({}, '2.0');
  await put(parts, '1');
  expect(JSON.parse(valueOf(listEntries('n', parts)))[0].revision).toBe(1);
});
