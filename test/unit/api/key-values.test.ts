// Key-value entries over the core: types as Kestra has them, expiry, and faults that name their field.
import { describe, expect, it } from 'vitest';
import { createKeyValueHandlers } from '../../../src/main/api/key-values.ts';
import { keyValueTypes } from '../../../src/main/contract/key-value.ts';
import { parseInstant } from '../../../src/main/contract/instant.ts';
import { type Profile, switchesOf } from '../../../src/main/contract/profile.ts';
import { createTestEngine } from '../../test-engine.ts';

const place = { namespace: 'company.team', key: 'k' };
const start = parseInstant('2026-11-22T10:00:00Z');

function createHandlers(profile: Profile = '2.0') {
  const { keyValues } = createTestEngine().environment.ports;
  let now = start;
  const handlers = createKeyValueHandlers({ keyValues, nowNanos: () => now, switches: switchesOf(profile) });
  return { handlers, pass: (seconds: bigint) => (now += seconds * 1_000_000_000n) };
}

describe('keyValues.set', () => {
  it.each([
    ['STRING', 'a "b"', 'STRING', 'a "b"'],
    ['STRING', 'PT5M', 'DURATION', 'PT5M'],
    ['STRING', '1', 'STRING', '1'],
    ['NUMBER', '12345678901234567890', 'NUMBER', '12345678901234567890'],
    ['BOOLEAN', 'TRUE', 'BOOLEAN', 'true'],
    ['DATETIME', '2026-11-22T10:00:00+01:00', 'DATETIME', '2026-11-22T09:00:00Z'],
    ['DATE', '2026-11-22', 'DATE', '2026-11-22'],
    ['DURATION', 'PT90S', 'DURATION', 'PT1M30S'],
    ['JSON', '{"b": 1, "a": 2.0}', 'JSON', '{"b":1,"a":2.0}'],
  ] as const)('keeps as %s the text %s, which reads as %s %s', async (type, value, read, text) => {
    const { handlers } = createHandlers();
    await handlers['keyValues.set']({ ...place, type, value });
    expect(await handlers['keyValues.get'](place)).toMatchObject({ ok: true, value: { type: read, text } });
  });

  it.each([
    ['key', { key: '' }],
    ['key', { key: 'a b' }],
    ['value', { type: 'NUMBER', value: 'x' }],
    ['value', { type: 'BOOLEAN', value: 'yes' }],
    ['value', { type: 'DATETIME', value: 'tomorrow' }],
    ['value', { type: 'DATE', value: '2026-02-30' }],
    ['value', { type: 'DURATION', value: '5 minutes' }],
    ['value', { type: 'JSON', value: '{' }],
    ['ttl', { ttl: 'an hour' }],
    ['ttl', { ttl: '-PT1H' }],
    ['ttl', { ttl: 'P9999999999D' }],
  ] as const)('refuses at the field "%s": %j', async (field, wrong) => {
    const { handlers } = createHandlers();
    const set = await handlers['keyValues.set']({ ...place, type: 'STRING', value: 'x', ...wrong });
    expect(set).toMatchObject({ ok: false, error: { code: 'KEY_VALUE_INVALID', field } });
    expect(await handlers['keyValues.list'](place)).toEqual({ ok: true, value: [] });
  });

  it('replaces an entry, but not where a new one is asked for', async () => {
    const { handlers } = createHandlers();
    const wished = { ...place, type: 'STRING', value: 'x' } as const;
    const first = await handlers['keyValues.set']({ ...wished, isNew: true });
    const again = await handlers['keyValues.set']({ ...wished, isNew: true });
    const replaced = await handlers['keyValues.set']({ ...wished, value: 'y', description: 'd' });
    expect([first, again, replaced]).toMatchObject([
      { ok: true, value: { revision: 1, text: 'x' } },
      { ok: false, error: { field: 'key' } },
      { ok: true, value: { revision: 2, text: 'y', description: 'd' } },
    ]);
  });
});

it('an entry is listed without its value, by its own namespace alone, and as expired once it is', async () => {
  const { handlers, pass } = createHandlers();
  await handlers['keyValues.set']({ ...place, type: 'STRING', value: 'canary', ttl: 'PT1H' });
  const before = await handlers['keyValues.list'](place);
  pass(3601n);
  const after = await handlers['keyValues.list'](place);
  const entry = { ...place, type: 'STRING', revision: 1, expiresAt: '2026-11-22T11:00:00Z' };
  expect([before, after, await handlers['keyValues.list']({ namespace: 'company' })]).toMatchObject([
    { ok: true, value: [{ ...entry, isExpired: false }] },
    { ok: true, value: [{ ...entry, isExpired: true }] },
    { ok: true, value: [] },
  ]);
  expect(JSON.stringify([before, after])).not.toContain('canary');
});

it('an entry is deleted once', async () => {
  const { handlers } = createHandlers();
  await handlers['keyValues.set']({ ...place, type: 'STRING', value: 'x' });
  const deleted = await handlers['keyValues.delete'](place);
  expect([deleted, await handlers['keyValues.delete'](place), await handlers['keyValues.get'](place)]).toMatchObject([
    { ok: true, value: { deleted: true } },
    { ok: true, value: { deleted: false } },
    { ok: false, error: { code: 'KEY_VALUE_NOT_FOUND' } },
  ]);
});

it('a profile without dates of its own takes an instant as one', async () => {
  const { handlers } = createHandlers('1.3');
  const set = await handlers['keyValues.set']({ ...place, type: 'DATE', value: '2026-11-22T10:00:00Z' });
  expect([set, keyValueTypes.includes('DATE')]).toMatchObject([{ ok: true, value: { type: 'DATETIME' } }, true]);
});
