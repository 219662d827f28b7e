// The order of what is found wrong with a request; everything else is in `webhook-server.test.ts`.
import { describe, expect, it } from 'vitest';
import { exchange } from '../../conformance/raw-exchange.ts';
import { startIngress } from './ingress-fixture.ts';

const path = '/api/v1/main/executions/webhook/company.team/echo/key1';
const tooLong = `Content-Length: 11\r\n\r\n`;

describe('createWebhookHandler()', () => {
  it.each([
    ['a wrong path before a body', `POST /x HTTP/1.1\r\n${tooLong}`, 'ROUTE_NOT_FOUND'],
    ['a wrong method before a body', `PATCH ${path} HTTP/1.1\r\n${tooLong}`, 'METHOD_NOT_ALLOWED'],
    ['a long line before a path', `POST /x?${'x'.repeat(5000)} HTTP/1.1\r\n${tooLong}`, 'HEAD_TOO_LARGE'],
    ['a body', `POST ${path} HTTP/1.1\r\n${tooLong}`, 'BODY_TOO_LARGE'],
  ])('finds %s', async (_, request, code) => {
    const { url, calls } = await startIngress({ limits: { bodyBytesMax: 10, lingerMs: 20 } });
    await exchange({ url, writes: [request] });
    expect(calls[0]?.address).toMatchObject({ ok: false, error: { code } });
  });

  it('tells the time since the head was read', async () => {
    let nanos = 0n;
    const clock = { nowNanos: () => (nanos += 1_500_000n) };
    const { url, calls } = await startIngress({ clock });
    await exchange({ url, writes: [`GET ${path} HTTP/1.1\r\n\r\n`] });
    nanos = 4_500_000n;
    expect(calls[0]?.elapsedMs()).toBe(4.5);
  });

  it('records a page of a foreign origin that asks localhost', async () => {
    const { url, calls } = await startIngress();
    const head = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n\r\n`;
    expect((await exchange({ url, writes: [head] })).status).toBe(403);
    expect(calls[0]?.address).toMatchObject({ ok: false, error: { code: 'ORIGIN_REFUSED' } });
  });
});
