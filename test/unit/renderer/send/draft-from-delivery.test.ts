// A delivery as a draft: the same method, form of address, headers, query and bytes.
import { expect, it } from 'vitest';
import type { WebhookRequest } from '../../../../src/main/contract/delivery.ts';
import { draftFromDelivery } from '../../../../src/renderer/send/draft-from-delivery.ts';
import { emptyDraft } from '../../../../src/renderer/send/draft.ts';

const path = 'executions/webhook/ns/flow/key';

function draftOf(parts: Partial<WebhookRequest>, body = '') {
  const request = {
    method: 'POST',
    target: `/api/v1/main/${path}`,
    httpVersion: '1.1',
    headers: [],
    remoteAddress: '',
  };
  const base64 = Buffer.from(body, 'latin1').toString('base64');
  return draftFromDelivery({ request: { ...request, ...parts } }, { base64, tenant: 'main' });
}

it('has the method, the headers without those of the connection, the query and the text', () => {
  const headers = [
    ['Host', 'x'],
    ['X-b', '1'],
    ['content-length', '2'],
    ['x-B', '2'],
  ] as const;
  const target = `/api/v1/main/${path}?a=1&b=%20`;
  expect(draftOf({ method: 'PUT', target, headers }, '{}')).toEqual({
    ...emptyDraft,
    method: 'PUT',
    headers: 'X-b: 1\nx-B: 2',
    query: 'a=1\nb=%20',
    body: '{}',
  });
});

it.each([
  [`/api/v1/${path}`, { form: 'short' }],
  [`/api/v1/acme/${path}`, { form: 'other', otherTenant: 'acme' }],
  ['/somewhere', { form: 'short' }],
])('of %s it has the form', (target, form) => {
  expect(draftOf({ target })).toMatchObject(form);
});

it.each([
  ['bytes that are no text', '\u00ff\u0000', '/wA='],
  ['line ends that an editor would change', 'a\r\nb', 'YQ0KYg=='],
])('%s are kept as a file', (_, body, base64) => {
  const headers = [['Content-Type', 'a/b']] as const;
  expect(draftOf({ headers }, body)).toMatchObject({
    content: 'file',
    body: '',
    file: { name: 'body of the delivery', type: 'a/b', base64, bytes: body.length },
  });
});

it('a method that cannot be chosen becomes POST', () => {
  expect(draftOf({ method: 'BREW' }).method).toBe('POST');
});
