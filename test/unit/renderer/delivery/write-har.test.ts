// Deliveries as an HTTP Archive: what the format wants, nothing lost, and no key.
import { expect, it } from 'vitest';
import type { Delivery } from '../../../../src/main/contract/delivery.ts';
import { writeHar } from '../../../../src/renderer/delivery/write-har.ts';

const origin = { ingress: 'http://127.0.0.1:8080', version: '1.0.0' };
const delivery: Delivery = {
  id: 'd1',
  receivedAt: '2026-01-10T00:00:00.000Z',
  provenance: 'LIVE',
  method: 'POST',
  target: '/api/v1/main/executions/webhook/n/f/secret?a=1&b=%C3%A4',
  bodyBytes: 9,
  status: 200,
  durationMs: 12.5,
  namespace: 'n',
  flowId: 'f',
  executionId: 'e1',
  notes: [],
  request: {
    method: 'POST',
    target: '/api/v1/main/executions/webhook/n/f/secret?a=1&b=%C3%A4',
    httpVersion: '1.1',
    headers: [
      ['Host', 'hooks.example.com'],
      ['Content-Type', 'application/json'],
      ['X-A', '1'],
      ['X-A', '2'],
    ],
    remoteAddress: '127.0.0.1',
  },
  answer: { status: 200, reason: 'OK', headers: [['Content-Type', 'text/plain']], body: 'ä' },
};

function entryOf(of: Delivery, body: string | Uint8Array) {
  return JSON.parse(writeHar([{ delivery: of, base64: Buffer.from(body).toString('base64') }], origin)).log.entries[0];
}

it('an entry has request and answer as they were, but for the key', () => {
  expect(entryOf(delivery, '{"n":1.0}')).toEqual({
    startedDateTime: '2026-01-10T00:00:00.000Z',
    time: 12.5,
    request: {
      method: 'POST',
      url: 'http://hooks.example.com/api/v1/main/executions/webhook/n/f/KEY?a=1&b=%C3%A4',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: delivery.request.headers.map(([name, value]) => ({ name, value })),
      queryString: [
        { name: 'a', value: '1' },
        { name: 'b', value: 'ä' },
      ],
      postData: { mimeType: 'application/json', text: '{"n":1.0}' },
      headersSize: -1,
      bodySize: 9,
    },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [{ name: 'Content-Type', value: 'text/plain' }],
      content: { size: 2, mimeType: 'text/plain', text: 'ä' },
      redirectURL: '',
      headersSize: -1,
      bodySize: 2,
    },
    cache: {},
    timings: { send: 0, wait: 12.5, receive: 0 },
    _hookbench: {
      id: 'd1',
      provenance: 'LIVE',
      namespace: 'n',
      flowId: 'f',
      executionId: 'e1',
      remoteAddress: '127.0.0.1',
    },
  });
});

it('bytes that are no text are base64, and no body is no data', () => {
  const bytes = entryOf(delivery, Uint8Array.of(255, 0)).request.postData;
  expect([bytes, entryOf(delivery, '').request.postData]).toEqual([
    { mimeType: 'application/json', text: '/wA=', encoding: 'base64' },
    undefined,
  ]);
});

it('without an answer the status is 0, and without a host the listener is named', () => {
  const { answer: _none, ...waiting } = delivery;
  const entry = entryOf({ ...waiting, request: { ...delivery.request, headers: [] } }, '');
  expect([entry.response.status, entry.request.url.slice(0, 26)]).toEqual([0, 'http://127.0.0.1:8080/api/']);
});
