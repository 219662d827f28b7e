// The HTTP client against servers on loopback that answer well, badly, without end or never.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpClient } from '../../../src/main/execution/http-client.ts';
import { ok } from '../../../src/main/contract/errors.ts';
import type { BodyKeeper, HttpCall } from '../../../src/main/plugin/ports.ts';

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A TCP server has an address of this shape.
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}

async function send(
  url: URL,
  { parts = {}, signal = new AbortController().signal }: { parts?: Partial<HttpCall>; signal?: AbortSignal } = {},
) {
  const call = {
    url,
    method: 'GET',
    headers: {},
    connectTimeoutMs: 5000,
    idleTimeoutMs: 5000,
    trustsAllCertificates: false,
  };
  const sent = await createHttpClient({ answerBytesMax: 1000 }).send({ ...call, ...parts }, signal);
  return sent.ok ? new TextDecoder().decode(sent.value.body) : sent.error.kind;
}

describe('createHttpClient()', () => {
  it('sends a method of any letter case with its body, and reads a compressed answer', async () => {
    const url = await serve((request, response) => {
      response
        .setHeader('content-encoding', 'gzip')
        .end(gzipSync(`${request.method} ${String(request.headers['x-a'])}`));
    });
    expect(await send(url, { parts: { method: 'PUT', headers: { 'X-A': 'v' }, body: Buffer.from('b') } })).toBe(
      'PUT v',
    );
  });

  it('ends an answer without end', async () => {
    const url = await serve((_request, response) => {
      const more = () => void response.write('x'.repeat(100), more);
      response.on('error', () => undefined);
      more();
    });
    expect(await send(url)).toBe('tooLarge');
  });

  it('ends an answer that swells', async () => {
    const url = await serve((_request, response) => {
      response.setHeader('content-encoding', 'gzip').end(gzipSync('x'.repeat(100_000)));
    });
    expect(await send(url)).toBe('tooLarge');
  });

  it('hands a long answer to who keeps it, and reads what that does not take', async () => {
    const url = await serve((request, response) => response.end(request.url === '/long' ? 'x'.repeat(5000) : 'short'));
    const kept: number[] = [];
    const keeper: BodyKeeper = {
      accepts: ({ headers }) => headers.get('content-length')?.[0] === '5000',
      async keep(body) {
        let bytes = 0;
        for await (const chunk of body) bytes += chunk.byteLength;
        kept.push(bytes);
        return ok({ address: 'kestra:///x', bytes });
      },
    };
    const texts = [await send(new URL('/long', url), { parts: { keeper } }), await send(url, { parts: { keeper } })];
    expect([texts, kept]).toEqual([['', 'short'], [5000]]);
  });

  it('stops waiting when the signal rises', async () => {
    const stop = new AbortController();
    const url = await serve(() => stop.abort());
    expect(await send(url, { signal: stop.signal })).toBe('stopped');
  });

  it('says that nobody listens', async () => {
    expect(await send(new URL('http://127.0.0.1:1/'))).toBe('refused');
  });
});
