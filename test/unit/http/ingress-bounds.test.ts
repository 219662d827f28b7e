// Every bound of the ingress over real sockets: the answer, what is recorded, and that others are served.
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exchange, openConnection } from '../../conformance/raw-exchange.ts';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { execution, startIngress } from './ingress-fixture.ts';
import { createSignal } from './signal.ts';

const path = '/api/v1/main/executions/webhook/company.team/echo/key1';

describe('the bounds of createWebhookServer()', () => {
  it.each([
    ['announced', `Content-Length: 11\r\n\r\n`, ''],
    ['chunked', 'Transfer-Encoding: chunked\r\n\r\n', 'b\r\n01234567890\r\n'],
  ])('answers 413 to a body beyond the limit, %s', async (_, headers, body) => {
    const { url, calls } = await startIngress({ limits: { bodyBytesMax: 10, lingerMs: 20 } });
    const answer = await exchange({ url, writes: [`POST ${path} HTTP/1.1\r\nHost: localhost\r\n${headers}${body}`] });
    expect([answer.status, answer.reason, answer.closesConnection]).toEqual([413, 'Request Entity Too Large', true]);
    expect(calls[0]?.address).toMatchObject({ ok: false, error: { code: 'BODY_TOO_LARGE' } });
    expect(calls[0]?.body).toHaveLength(0);
  });

  it('lets a caller that sends too much get its answer although it never stops', async () => {
    const { url } = await startIngress({ limits: { bodyBytesMax: 10, lingerMs: 50 } });
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port) });
    const received = new Promise<string>((resolve) => socket.once('data', (bytes) => resolve(bytes.toString())));
    const ended = new Promise((resolve) => socket.once('close', resolve));
    socket.on('error', () => undefined);
    socket.write(`POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000000\r\n\r\n`);
    const pump = (): boolean => socket.writable && socket.write(Buffer.alloc(65_536), pump);
    pump();
    expect(await received).toMatch(/^HTTP\/1\.1 413 Request Entity Too Large\r\n/);
    await ended;
  });

  it('sends no 100 where the body would be refused, and 100 where it would not', async () => {
    const { url } = await startIngress({ limits: { bodyBytesMax: 10, lingerMs: 20 } });
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: `;
    const refused = await exchange({ url, writes: [`${head}11\r\n\r\n`] });
    const taken = await exchange({ url, writes: [`${head}2\r\n\r\n`, '{}'], pauseMs: 5000 });
    expect([refused.status, refused.interim]).toEqual([413, []]);
    expect([taken.status, taken.interim]).toEqual([200, ['HTTP/1.1 100 Continue']]);
  });

  it('answers 413 to a gzip bomb and keeps its raw bytes', async () => {
    const { url, calls } = await startIngress({ limits: { bodyBytesMax: 10_000 } });
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    const head = `POST ${path} HTTP/1.1\r\nHost: l\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`;
    const { status } = await exchange({ url, writes: [Buffer.concat([Buffer.from(head), bomb])] });
    expect(status).toBe(413);
    expect(Buffer.from(calls[0]?.body ?? [])).toEqual(bomb);
  });

  it.each([
    ['request line', `GET ${path}?${'x'.repeat(4096)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 1],
    ['header block', `GET ${path} HTTP/1.1\r\nX-A: ${'x'.repeat(32_768)}\r\n\r\n`, 1],
    ['header far beyond the limit', `GET ${path} HTTP/1.1\r\nX-A: ${'x'.repeat(50_000)}\r\n\r\n`, 0],
  ])('answers 413 to a %s that is too long, and closes', async (_, request, recorded) => {
    const { url, calls } = await startIngress();
    const answer = await exchange({ url, writes: [request] });
    expect([answer.status, answer.closesConnection, calls.length]).toEqual([413, true, recorded]);
  });

  it('answers 408 to a body that does not come, records what came, and closes', async () => {
    const { url, calls } = await startIngress({ limits: { bodyTimeoutMs: 20, lingerMs: 20 } });
    const request = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20\r\n\r\n{"a":1}`;
    const answer = await exchange({ url, writes: [request] });
    expect([answer.status, answer.closesConnection]).toEqual([408, true]);
    expect(Buffer.from(calls[0]?.body ?? []).toString()).toBe('{"a":1}');
    expect(calls[0]?.address).toMatchObject({ ok: false, error: { code: 'REQUEST_TIMEOUT' } });
  });

  it('answers 408 to a head that does not end, and closes', async () => {
    const { url, calls } = await startIngress({ limits: { headTimeoutMs: 20 } });
    const answer = await exchange({ url, writes: [`GET ${path} HTTP/1.1\r\nX-A: `] });
    expect([answer.status, answer.closesConnection, calls.length]).toEqual([408, true, 0]);
  });

  it('records a request whose caller goes away in the middle of the body', async () => {
    const recorded = createSignal();
    const clock = { nowNanos: () => 0n };
    const { url, calls } = await startIngress({ clock, onCall: () => recorded.give() });
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port) });
    const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20\r\n\r\n{"a"`;
    socket.write(head, () => socket.destroy());
    await recorded.come;
    expect(calls[0]?.address).toMatchObject({ ok: false, error: { code: 'REQUEST_MALFORMED' } });
  });

  it('closes connections beyond the limit and serves the others', async () => {
    const { url } = await startIngress({ limits: { connectionsMax: 1 } });
    const first = await openConnection(url);
    const second = await openConnection(url);
    await expect(second.read('GET')).rejects.toThrow('The connection ended');
    await first.send({ writes: [`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`] });
    expect((await first.read('GET')).status).toBe(200);
    first.close();
  });
});

describe('createWebhookServer() where more comes than it can take', () => {
  const post = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n`;

  it.each([
    ['1.3', 'application/json'],
    ['2.0', 'application/problem+json'],
  ] as const)(
    'answers 503 as %s with Retry-After before a body is read, and nothing reaches the core',
    async (kestra, type) => {
      const { url, calls } = await startIngress({ hasRoom: () => false, switches: switchesOf(kestra) });
      // The body is announced and never sent.
      const connection = await openConnection(url);
      await connection.send({ writes: [post] });
      const answer = await connection.read('POST');
      connection.close();
      const headers = new Map(answer.headers.map(([name, value]) => [name.toLowerCase(), value]));
      expect([answer.status, headers.get('retry-after'), headers.get('content-type'), calls]).toEqual([
        503,
        '1',
        type,
        [],
      ]);
    },
  );

  it('serves on over the same connection once there is room', async () => {
    let isFull = true;
    const warned: unknown[] = [];
    const logger = { warn: (told: unknown) => warned.push(told), error: () => undefined };
    const { url, calls } = await startIngress({ hasRoom: () => !isFull, logger });
    const connection = await openConnection(url);
    const ask = async () => {
      await connection.send({ writes: [`${post}{}`] });
      return connection.read('POST');
    };
    const refused = await ask();
    isFull = false;
    const taken = await ask();
    connection.close();
    expect([refused.status, taken.status, calls.length, warned]).toEqual([503, 200, 1, [{ refused: 1 }]]);
  });

  it('lets callers that wait for their execution hold up nobody', async () => {
    const released = createSignal();
    const { url } = await startIngress({
      limits: { requestsMax: 1 },
      decide: async (call) => {
        if (call.request.target.endsWith('?slow')) await released.come;
        return { type: 'started', execution };
      },
    });
    const get = (query: string) => `GET ${path}${query} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    const slow = exchange({ url, writes: [get('?slow')] });
    await expect.poll(async () => (await exchange({ url, writes: [get('')] })).status).toBe(200);
    released.give();
    expect((await slow).status).toBe(200);
  });
});
