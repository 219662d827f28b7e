// The ingress over real sockets: what reaches the core and what comes back. Its bounds: `ingress-bounds.test.ts`.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { exchange, openConnection } from '../../conformance/raw-exchange.ts';
import { execution, startIngress } from './ingress-fixture.ts';
import { createSignal } from './signal.ts';

const path = '/api/v1/main/executions/webhook/company.team/echo/key1';

describe('createWebhookServer()', () => {
  it('listens on both loopback addresses with one port', async () => {
    const { urls } = await startIngress();
    const ports = urls.map((url) => new URL(url).port);
    expect(urls[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(new Set(ports).size).toBe(1);
    for (const url of urls) {
      const { status } = await exchange({ url, writes: [`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`] });
      expect(status).toBe(200);
    }
  });

  it('answers a started execution with the headers of the profile and nothing of Node', async () => {
    const { url } = await startIngress({ switches: switchesOf('2.0') });
    const answer = await exchange({ url, writes: [`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`] });
    expect(answer).toEqual({
      status: 200,
      reason: 'OK',
      headers: [
        ['date', 'Thu, 01 Jan 2026 00:00:00 GMT'],
        ['X-Frame-Options', 'SAMEORIGIN'],
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'strict-origin-when-cross-origin'],
        ['content-type', 'application/json'],
        ['content-length', '339'],
      ],
      body:
        '{"tenantId":"main","id":"e1","namespace":"company.team","flowId":"echo","flowRevision":1,' +
        '"trigger":{"id":"hook","type":"io.kestra.plugin.core.trigger.Webhook","variables":{"parameters":{}}},' +
        '"state":{"current":"CREATED","histories":[{"state":"CREATED","date":"2026-01-01T00:00:00.123456789Z"}],' +
        '"startDate":"2026-01-01T00:00:00.123456789Z"}}',
      interim: [],
      closesConnection: false,
    });
  });

  it('hands over the request as it came: order, letter case and doubles of headers, raw target, raw bytes', async () => {
    const { url, calls } = await startIngress();
    await exchange({
      url,
      writes: [
        `PUT ${path}?a=%31&a HTTP/1.1\r\nx-b: 1\r\nHost: localhost\r\nX-B: 2\r\nx-b: 3\r\nContent-Length: 3\r\n\r\n`,
        Buffer.from([0, 255, 10]),
      ],
    });
    expect(calls[0]?.request).toEqual({
      method: 'PUT',
      target: `${path}?a=%31&a`,
      httpVersion: '1.1',
      headers: [
        ['x-b', '1'],
        ['Host', 'localhost'],
        ['X-B', '2'],
        ['x-b', '3'],
        ['Content-Length', '3'],
      ],
      remoteAddress: '127.0.0.1',
    });
    expect([...(calls[0]?.body ?? [])]).toEqual([0, 255, 10]);
    expect(calls[0]?.receivedAt).toBe('2026-01-01T00:00:00Z');
  });

  it('hands over what the edge refuses too, with the reason', async () => {
    const { url, calls, answers } = await startIngress();
    await exchange({ url, writes: ['POST /elsewhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}'] });
    expect(calls[0]?.address).toMatchObject({ ok: false, error: { code: 'ROUTE_NOT_FOUND' } });
    expect(Buffer.from(calls[0]?.body ?? []).toString()).toBe('{}');
    expect(answers[0]?.status).toBe(404);
  });

  it('takes a thousand headers without losing one', async () => {
    const { url, calls } = await startIngress();
    const headers = Array.from({ length: 1000 }, (_, index) => `X-${index}: ${index}\r\n`).join('');
    const { status } = await exchange({ url, writes: [`GET ${path} HTTP/1.1\r\n${headers}\r\n`] });
    expect(status).toBe(200);
    expect(calls[0]?.request.headers).toHaveLength(1000);
  });

  it('shows the flow an inflated body and keeps the raw one', async () => {
    const { url, calls } = await startIngress();
    const body = gzipSync('{"a":1}');
    const head = `POST ${path} HTTP/1.1\r\nHost: l\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`;
    await exchange({ url, writes: [Buffer.concat([Buffer.from(head), body])] });
    expect(Buffer.from(calls[0]?.body ?? [])).toEqual(body);
    expect(Buffer.from(calls[0]?.inflated?.body ?? []).toString()).toBe('{"a":1}');
    expect(calls[0]?.inflated?.headers).toEqual([
      ['Host', 'l'],
      ['transfer-encoding', 'chunked'],
    ]);
  });

  it('lets a running request end while it is closing, and says that the connection ends', async () => {
    const begun = createSignal();
    const released = createSignal();
    const { url, server } = await startIngress({
      decide: async () => {
        begun.give();
        await released.come;
        return { type: 'started', execution };
      },
    });
    const connection = await openConnection(url);
    await connection.send({ writes: [`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`] });
    await begun.come;
    const closed = server.close();
    released.give();
    const answer = await connection.read('GET');
    await closed;
    expect([answer.status, answer.headers.at(-1)]).toEqual([200, ['connection', 'close']]);
  });

  it('answers 503 to a request whose body ends only after it began to close', async () => {
    const { url, server, calls } = await startIngress();
    const connection = await openConnection(url);
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n`;
    await connection.send({ writes: [head] });
    const answer = connection.read('POST');
    await connection.firstInterim();
    const closed = server.close();
    await connection.send({ writes: ['{}'] });
    expect((await answer).status).toBe(503);
    await closed;
    expect(calls[0]?.address).toMatchObject({ ok: false, error: { code: 'SERVER_STOPPING' } });
  });

  it('cuts what still runs when the time to close is over', async () => {
    const begun = createSignal();
    const { url, server } = await startIngress({
      limits: { closeTimeoutMs: 20 },
      decide: () => {
        begun.give();
        return new Promise(() => undefined);
      },
    });
    const connection = await openConnection(url);
    await connection.send({ writes: [`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`] });
    await begun.come;
    const [read] = await Promise.allSettled([connection.read('GET'), server.close()]);
    expect(read.status).toBe('rejected');
  });

  it('names port and setting of a busy port and opens nothing', async () => {
    const { url } = await startIngress();
    const second = await startIngress();
    const port = Number(new URL(url).port);
    await second.server.close();
    const busy = await second.server.listen({ port });
    expect(busy).toMatchObject({ ok: false, error: { code: 'PORT_BUSY', details: { port, setting: '--port' } } });
  });
});

describe('connections of createWebhookServer()', () => {
  it('answers pipelined requests in order', async () => {
    const { url } = await startIngress();
    const connection = await openConnection(url);
    await connection.send({
      writes: [`GET ${path} HTTP/1.1\r\n\r\nGET /x HTTP/1.1\r\n\r\nPATCH ${path} HTTP/1.1\r\n\r\n`],
    });
    const answers = [await connection.read('GET'), await connection.read('GET'), await connection.read('PATCH')];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 405]);
    connection.close();
  });

  it('answers a caller that has closed its own half', async () => {
    const { url } = await startIngress();
    const answer = await exchange({ url, writes: [`GET ${path} HTTP/1.1\r\nHost: l\r\n\r\n`], endsWriting: true });
    expect(answer.status).toBe(200);
  });

  it('takes an upgrade and an unknown expectation for an ordinary request', async () => {
    const { url } = await startIngress();
    const head = `GET ${path} HTTP/1.1\r\nHost: l\r\nConnection: Upgrade\r\nUpgrade: h2c\r\nExpect: foo\r\n\r\n`;
    const connection = await openConnection(url);
    await connection.send({ writes: [head] });
    expect((await connection.read('GET')).status).toBe(200);
    connection.close();
  });

  it.each([
    ['CONNECT', 'CONNECT host:443 HTTP/1.1\r\nHost: host:443\r\n\r\n'],
    ['garbage', 'garbage\r\n\r\n'],
    ['two lengths', `POST ${path} HTTP/1.1\r\nHost: l\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`],
    ['length and chunks', `POST ${path} HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a bare line feed', `GET ${path} HTTP/1.1\nHost: l\n\n`],
  ])('answers 400 to %s and closes', async (_, request) => {
    const { url, calls } = await startIngress();
    const answer = await exchange({ url, writes: [request] });
    expect([answer.status, answer.closesConnection, calls.length]).toEqual([400, true, 0]);
  });

  it('ends the connection of an HTTP/1.0 caller even where it asks to keep it', async () => {
    const { url } = await startIngress();
    const answer = await exchange({ url, writes: [`GET ${path} HTTP/1.0\r\nConnection: keep-alive\r\n\r\n`] });
    expect([answer.status, answer.closesConnection]).toEqual([200, true]);
  });

  it('compresses a long answer where the caller takes gzip, and records it so', async () => {
    const long = { ...execution, labels: [{ key: 'long', value: 'y'.repeat(2000) }] };
    const { url, answers } = await startIngress({ decide: () => ({ type: 'started', execution: long }) });
    const answer = await exchange({
      url,
      writes: [`GET ${path} HTTP/1.1\r\nHost: l\r\nAccept-Encoding: gzip\r\n\r\n`],
    });
    expect(answer.headers.map(([name]) => name)).toEqual([
      'date',
      'content-type',
      'content-encoding',
      'content-length',
    ]);
    expect(answer.body).toBe(answers[0]?.body);
    expect(answers[0]?.headers).toEqual(answer.headers);
  });

  it('answers nothing but webhooks: no other address tells more than a path that does not exist', async () => {
    const { url } = await startIngress({ switches: switchesOf('2.0') });
    const bodies = await Promise.all(
      ['/', '/core/server.info', '/core/events', '/api/v1/main/executions/e1'].map(async (target) => {
        const { status, body } = await exchange({
          url,
          writes: [`GET ${target} HTTP/1.1\r\nHost: tunnel.example\r\n\r\n`],
        });
        return [status, body.replace(`"instance":"${target}"`, '')];
      }),
    );
    expect(new Set(bodies.map(String)).size).toBe(1);
    expect(bodies[0]?.[0]).toBe(404);
  });
});
