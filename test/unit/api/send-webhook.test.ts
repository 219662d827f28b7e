// A test request: where it goes, under which id its delivery is kept, and what cannot be sent.
import { expect, it } from 'vitest';
import { createOwnRequests } from '../../../src/main/api/own-requests.ts';
import type { OutgoingRequest } from '../../../src/main/api/send-once.ts';
import { createSendHandler } from '../../../src/main/api/send-webhook.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import type { TestRequest } from '../../../src/main/contract/methods.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow } from '../execution/example-flow.ts';

const from = { address: '127.0.0.1', port: 1 };

function createHook(id: string, key: string) {
  const type = 'io.kestra.plugin.core.trigger.Webhook';
  return { id, type, disabled: false, properties: new Map([['key', key]]) };
}

const flow = createFlow({
  triggers: [
    createHook('plain', 'k/1'),
    createHook('secret', "{{ secret('plain') }}"),
    createHook('none', '{{ no() }}'),
  ],
});

/** Sends one request to an ingress that keeps a delivery, unless `isKept` is false. */
async function send(parts: Partial<TestRequest> = {}, isKept = true) {
  const engine = createTestEngine();
  const ownRequests = createOwnRequests();
  const sent: (OutgoingRequest & { readonly claimed?: string | undefined })[] = [];
  const handlers = createSendHandler({
    ...engine.environment,
    journal: engine.journal,
    findFlow: ({ id }) => (id === flow.id ? ok(flow) : fail(createError('FLOW_NOT_FOUND', 'Cannot find flow: none'))),
    ownRequests,
    tenant: 'main',
    ingress: () => 'http://127.0.0.1:8080',
    send: async (request) => {
      request.onConnect(from);
      const { deliveryId: id = '', provenance: claimed } = ownRequests.claim(from) ?? {};
      sent.push({ ...request, claimed });
      const call = { method: 'GET', target: '/', httpVersion: '1.1', headers: [], remoteAddress: '::1' };
      const delivery = { id, receivedAt: '', provenance: 'APP', method: 'GET', target: '/', bodyBytes: 0 } as const;
      const stored = { delivery: { ...delivery, notes: [], request: call }, body: new Uint8Array() };
      if (isKept) await engine.journal.append([{ type: 'delivery', stored }]);
      return ok({ status: 202 });
    },
  });
  const plain = { namespace: flow.namespace, flowId: flow.id, method: 'GET', headers: [], query: '', base64: '' };
  const answer = await handlers['webhooks.send']({ ...plain, ...parts });
  const sendMany = (count: number) => handlers['webhooks.sendMany']({ ...plain, ...parts, count });
  return { answer, sent, sendMany };
}

const base = 'http://127.0.0.1:8080/api/v1';

it.each([
  ['the first trigger in the short form', {}, `${base}/executions/webhook/company.team/example/k%2F1`],
  ['a tenant', { tenant: 'acme' }, `${base}/acme/executions/webhook/company.team/example/k%2F1`],
  ['a key from a secret', { triggerId: 'secret' }, `${base}/executions/webhook/company.team/example/plainkey`],
  ['a query', { query: 'a=b%20c' }, `${base}/executions/webhook/company.team/example/k%2F1?a=b%20c`],
])('the address with %s', async (_, parts, url) => {
  const { sent } = await send(parts);
  expect(sent.map((request) => request.url)).toEqual([url]);
});

it('the delivery has the id that is answered, and the body goes out as bytes', async () => {
  const { answer, sent } = await send({ method: 'POST', base64: 'AP8=' });
  expect(answer).toEqual(ok({ deliveryId: expect.any(String), status: 202 }));
  expect([sent[0]?.method, sent[0]?.body]).toEqual(['POST', Buffer.from([0, 255])]);
});

it.each([
  ['an unknown flow', { flowId: 'x' }, 'FLOW_NOT_FOUND'],
  ['an unknown trigger', { triggerId: 'x' }, 'WEBHOOK_NOT_FOUND'],
  ['a key that cannot be rendered', { triggerId: 'none' }, 'EXPRESSION_FAILED'],
])('%s is not sent', async (_, parts, code) => {
  const { answer, sent } = await send(parts);
  expect([answer.ok || answer.error.code, sent]).toEqual([code, []]);
});

it('a request that the server refused to read has no delivery to show', async () => {
  const { answer } = await send({}, false);
  expect(answer.ok || answer.error.message).toBe(
    'Cannot show delivery: the request was answered with 202 before it could be read',
  );
});

it.each([
  ['a request of its own', {}, 'APP'],
  ['one that was made of a delivery', { isEdited: true }, 'EDITED'],
])('%s is kept as such', async (_, parts, provenance) => {
  const { sent } = await send(parts);
  expect(sent.map(({ claimed }) => claimed)).toEqual([provenance]);
});

it('many are sent as one is, each with a delivery of its own', async () => {
  const { sent, sendMany } = await send();
  const answers = await sendMany(3);
  const ids = answers.ok ? answers.value.map((one) => ('deliveryId' in one ? one.deliveryId : '')) : [];
  expect([sent.length, new Set(ids).size]).toEqual([4, 3]);
});

it('one of many that fails says why in its place', async () => {
  const { sendMany } = await send({ flowId: 'x' });
  const error = createError('FLOW_NOT_FOUND', 'Cannot find flow: none');
  expect(await sendMany(2)).toEqual(ok([{ error }, { error }]));
});
