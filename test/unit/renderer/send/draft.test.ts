// A test request as it is written: presets, headers, query, and what the core is given.
import { describe, expect, it } from 'vitest';
import {
  type Draft,
  firstDraft,
  presetOf,
  presets,
  readHeaders,
  readQuery,
  toTestRequest,
  withPreset,
} from '../../../../src/renderer/send/draft.ts';

const to = { namespace: 'company.team', flowId: 'a', triggerId: 'hook', tenant: 'main' };

function requestOf(parts: Partial<Draft>) {
  const request = toTestRequest({ ...firstDraft, ...parts }, to);
  return request.ok ? request.value : request.error.message;
}

describe('presets', () => {
  it.each(presets)('$name is known again by its type', (preset) => {
    expect(presetOf(withPreset(firstDraft, preset))).toBe(preset.id);
  });

  it('leave the other headers as they are', () => {
    const [, text] = presets;
    const draft = { ...firstDraft, headers: 'X-A: 1\ncontent-type: x/y\nX-B: 2' };
    expect(text && withPreset(draft, text).headers).toBe('Content-Type: text/plain; charset=utf-8\nX-A: 1\nX-B: 2');
  });

  it.each([
    ['another type', { headers: 'Content-Type: x/y' }],
    ['a body without a type', { headers: '' }],
  ])('%s is none of them', (_, parts) => {
    expect(presetOf({ ...firstDraft, ...parts })).toBe('');
  });
});

describe('headers', () => {
  it('keep order, case and doubles; blank lines are none', () => {
    expect(readHeaders('X-b: 1\n\nx-B:  2 \nEmpty:')).toEqual({
      ok: true,
      value: [
        ['X-b', '1'],
        ['x-B', '2'],
        ['Empty', ''],
      ],
    });
  });

  it.each([
    ['without a colon', 'X-A: 1\nnothing', 2],
    ['with a blank in the name', 'X A: 1', 1],
    ['beyond Latin letters', 'X: 日本', 1],
    ['with a control', 'X: a\u0000b', 1],
  ])('a line %s is named', (_, text, line) => {
    const read = readHeaders(text);
    expect(read.ok || [read.error.line, read.error.code]).toEqual([line, 'PARAMETERS_INVALID']);
  });
});

it.each([
  ['a=1\nb=2', 'a=1&b=2'],
  ['a=1&b=two%20words', 'a=1&b=two%20words'],
  ['a=ä b#c', 'a=%C3%A4%20b%23c'],
  ['', ''],
])('the query %j goes out as %s', (text, query) => {
  expect(readQuery(text)).toBe(query);
});

it.each([
  ['tenant', { form: 'tenant' }, 'main'],
  ['other', { form: 'other', otherTenant: 'acme' }, 'acme'],
  ['short', { form: 'short' }, undefined],
] as const)('the form %s has its tenant', (_, parts, tenant) => {
  expect(requestOf(parts)).toMatchObject({ ...(tenant === undefined ? {} : { tenant }), flowId: 'a' });
  expect(Object.hasOwn(Object(requestOf(parts)), 'tenant')).toBe(tenant !== undefined);
});

it('a body goes out as the bytes of UTF-8, however long', () => {
  const body = 'ä€😀'.repeat(20_000);
  const request = requestOf({ body });
  const base64 = typeof request === 'string' ? '' : request.base64;
  expect(Buffer.from(base64, 'base64').toString()).toBe(body);
});

it('an empty tenant of the other form is refused', () => {
  expect(requestOf({ form: 'other', otherTenant: '' })).toBe('Cannot send request: the other tenant must not be empty');
});
