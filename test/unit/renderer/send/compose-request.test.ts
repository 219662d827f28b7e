// A draft as the core is given it: the tenant of its address, the type of its body, its bytes.
import { expect, it } from 'vitest';
import { toTestRequest } from '../../../../src/renderer/send/compose-request.ts';
import { type Draft, firstDraft } from '../../../../src/renderer/send/draft.ts';

const to = { namespace: 'company.team', flowId: 'a', triggerId: 'hook', tenant: 'main' };

function requestOf(parts: Partial<Draft>) {
  const request = toTestRequest({ ...firstDraft, ...parts }, to);
  return request.ok ? request.value : request.error.message;
}

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

const file = { name: 'a.bin', type: 'image/png', base64: 'AP8=', bytes: 2 };
const form = 'multipart/form-data; boundary=hookbench-boundary-1';

it.each([
  [
    'a file says its own type',
    { content: 'file', file, headers: 'X-A: 1' },
    [
      ['Content-Type', 'image/png'],
      ['X-A', '1'],
    ],
  ],
  [
    'a type that was written wins over that of a file',
    { content: 'file', file, headers: 'content-type: x/y' },
    [['content-type', 'x/y']],
  ],
  [
    'the type of a form takes the place of any other',
    { content: 'parts', headers: 'Content-Type: x/y' },
    [['Content-Type', form]],
  ],
] as const)('%s', (_, parts, headers) => {
  expect(requestOf(parts)).toMatchObject({ headers });
});
