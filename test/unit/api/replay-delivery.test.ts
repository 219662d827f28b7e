// A delivery that is sent again: what goes out, how the new one is kept, and what cannot be sent.
import { expect, it } from 'vitest';
import { createOwnRequests } from '../../../src/main/api/own-requests.ts';
import type { OutgoingRequest } from '../../../src/main/api/send-once.ts';
import { createSendHandler } from '../../../src/main/api/send-webhook.ts';
import { createError, type ErrorCode, fail, ok } from '../../../src/main/contract/errors.ts';
import type { MethodParameters } from '../../../src/main/contract/methods.ts';
import type { Delivery, RawHeader } from '../../../src/main/contract/delivery.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow } from '../execution/example-flow.ts';

const from = { address: '127.0.0.1', port: 1 };
const type = 'io.kestra.plugin.core.trigger.Webhook';
const flow = createFlow({
  triggers: [{ id: 'secret', type, disabled: false, properties: new Map([['key', "{{ secret('plain') }}"]]) }],
});
const base = '/api/v1/main/executions/webhook/company.team';
const headers: readonly RawHeader[] = [
  ['host', 'localhost:8080'],
  ['X-B', '2'],
  ['x-a', '1'],
  ['Content-Length', '2'],
];
const delivery: Omit<Delivery, 'target' | 'request'> = {
  id: 'old',
  receivedAt: '',
  provenance: 'LIVE',
  method: 'PUT',
  bodyBytes: 2,
  notes: [],
  namespace: flow.namespace,
  flowId: flow.id,
};

/** What is other than in `delivery`; its trigger can be none. */
type ChangedDelivery = Omit<Partial<Delivery>, 'triggerId'> & { readonly triggerId?: string | undefined };

/** Keeps a delivery and sends it again; `sent` tells what went out, `claimed` how it was announced. */
async function replay(
  parts: ChangedDelivery = {},
  to: Omit<MethodParameters<'deliveries.replay'>, 'id'> = {},
  sentHeaders = headers,
) {
  const engine = createTestEngine();
  const ownRequests = createOwnRequests();
  const sent: Omit<OutgoingRequest, 'onConnect'>[] = [];
  const claimed: unknown[] = [];
  const target = parts.target ?? `${base}/example/******?a=%20b`;
  const request = { method: 'PUT', target, httpVersion: '1.1', headers: sentHeaders, remoteAddress: '::1' };
  const { triggerId = 'secret', ...rest } = parts;
  const hasTrigger = !('triggerId' in parts) || parts.triggerId !== undefined;
  const old: Delivery = { ...delivery, target, request, ...rest, ...(hasTrigger ? { triggerId } : {}) };
  await engine.journal.append([{ type: 'delivery', stored: { delivery: old, body: Uint8Array.of(0, 255) } }]);
  const handlers = createSendHandler({
    ...engine.environment,
    journal: engine.journal,
    findFlow: ({ id }) => (id === flow.id ? ok(flow) : fail(createError('FLOW_NOT_FOUND', 'Cannot find flow: none'))),
    ownRequests,
    tenant: 'main',
    ingress: () => 'http://127.0.0.1:8080',
    send: async ({ onConnect, ...outgoing }) => {
      onConnect(from);
      const own = ownRequests.claim(from);
      claimed.push({ ...own, deliveryId: '' });
      // Each driver of the database gives bytes of a class of its own.
      const { body, ...head } = outgoing;
      sent.push(body === undefined ? head : { ...head, body: Uint8Array.from(body) });
      const stored = { delivery: { ...old, id: own?.deliveryId ?? '' }, body: new Uint8Array() };
      await engine.journal.append([{ type: 'delivery', stored }]);
      return ok({ status: 200 });
    },
  });
  const answer = await handlers['deliveries.replay']({ id: 'old', ...to });
  return { answer, sent, claimed };
}

it('everything goes out as it came, to where it went, with the key that was not kept', async () => {
  const { answer, sent, claimed } = await replay();
  expect(answer).toEqual(ok({ deliveryId: expect.any(String), status: 200 }));
  expect(sent).toEqual([
    {
      url: 'http://127.0.0.1:8080',
      target: `${base}/example/plainkey?a=%20b`,
      method: 'PUT',
      headers,
      body: Uint8Array.of(0, 255),
    },
  ]);
  expect(claimed).toEqual([{ deliveryId: '', provenance: 'REPLAY', replayOf: 'old' }]);
});

it('an address that reached no flow is sent again as it is', async () => {
  const { sent } = await replay({ target: '/a//b/../c?%', triggerId: undefined });
  expect(sent.map(({ target }) => target)).toEqual(['/a//b/../c?%']);
});

it('to a trigger that is named it goes with the query, and without what belongs to one connection', async () => {
  const to = { namespace: flow.namespace, flowId: flow.id, triggerId: 'secret', method: 'POST' };
  const { sent } = await replay({}, to);
  expect(sent).toEqual([
    {
      url: `http://127.0.0.1:8080${base}/example/plainkey?a=%20b`,
      method: 'POST',
      headers: [
        ['X-B', '2'],
        ['x-a', '1'],
      ],
      body: Uint8Array.of(0, 255),
    },
  ]);
});

it.each<[string, ChangedDelivery, readonly RawHeader[], ErrorCode]>([
  ['its flow is gone', { flowId: 'gone' }, headers, 'FLOW_NOT_FOUND'],
  ['its trigger is gone', { triggerId: 'gone' }, headers, 'WEBHOOK_NOT_FOUND'],
  ['its body was cut', {}, [['content-length', '9']], 'REPLAY_IMPOSSIBLE'],
  ['it broke off', { reason: createError('REQUEST_TIMEOUT', '') }, [], 'REPLAY_IMPOSSIBLE'],
])('nothing is sent where %s', async (_, parts, sentHeaders, code) => {
  const { answer, sent } = await replay(parts, {}, sentHeaders);
  expect([answer.ok || answer.error.code, sent]).toEqual([code, []]);
});

it('a key that fits nothing and was not kept cannot be sent again', async () => {
  const { answer } = await replay({ triggerId: undefined });
  expect(answer.ok || answer.error.message).toBe(
    'Cannot replay delivery: the key that came fits no trigger, so it was not kept',
  );
});
