// What hostile or clumsy callers send, over real sockets: each gets an answer or the end of its connection, nothing half
// is handed to the core, and the next caller is served. The bounds themselves are in `ingress-bounds.test.ts`.
import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { exchange, openConnection } from '../../conformance/raw-exchange.ts';
import { execution, startIngress } from './ingress-fixture.ts';

const path = '/api/v1/main/executions/webhook/company.team/echo/key1';
const post = `POST ${path} HTTP/1.1\r\nHost: localhost\r\n`;

/** All that comes until the server ends the connection. */
async function readAll(url: string, bytes: string, endsWriting = false): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  // A connection may also be reset, which says the same.
  socket.on('error', () => undefined);
  const closed = Promise.race([once(socket, 'end'), once(socket, 'close')]);
  if (endsWriting) socket.end(bytes);
  else socket.write(bytes);
  await closed;
  socket.destroy();
  return text;
}

const statusLines = (text: string): readonly string[] => text.match(/HTTP\/1\.1 \d{3}/g) ?? [];

describe('the ingress against hostile callers', () => {
  const shapes: readonly (readonly [name: string, bytes: string, status: string])[] = [
    [
      'both framings',
      `${post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
      '400',
    ],
    ['two lengths', `${post}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`, '400'],
    ['a length with a sign', `${post}Content-Length: +5\r\n\r\nhello`, '400'],
    ['a length of two numbers', `${post}Content-Length: 5, 5\r\n\r\nhello`, '400'],
    ['chunked that is not last', `${post}Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n`, '400'],
    ['a space before the colon', `${post}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n`, '400'],
    ['a folded header', `${post}X-A: a\r\n b\r\n\r\n`, '400'],
    ['a chunk size without end', `${post}Transfer-Encoding: chunked\r\n\r\n${'f'.repeat(20)}\r\nx`, '400'],
    ['a chunk size that is none', `${post}Transfer-Encoding: chunked\r\n\r\n0x5\r\nhello\r\n0\r\n\r\n`, '400'],
    ['chunk data that is too long', `${post}Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n0\r\n\r\n`, '400'],
    ['a bare line feed', `POST ${path} HTTP/1.1\nHost: localhost\n\n`, '400'],
    ['a NUL in a header', `${post}X-A: a\0b\r\n\r\n`, '400'],
    ['no HTTP at all', `\x16\x03\x01\x02\0\x01\0\r\n\r\n`, '400'],
    ['a flood of headers', `${post}${'X-A: b\r\n'.repeat(20_000)}\r\n`, '413'],
  ];
  it.each(shapes)('refuses %s once, and hands nothing whole to the core', async (_, bytes, status) => {
    const { url, calls } = await startIngress();
    const text = await readAll(url, bytes);
    const next = await exchange({ url, writes: [`${post}Content-Length: 0\r\n\r\n`] });
    const started = calls.filter(({ address }) => address.ok).length;
    expect([statusLines(text), next.status, started]).toEqual([[`HTTP/1.1 ${status}`], 200, 1]);
  });

  it('takes a chunk extension for nothing', async () => {
    const { url, calls } = await startIngress();
    const body = '2;name="va;lue"\r\n{}\r\n0\r\n\r\n';
    const { status } = await exchange({ url, writes: [`${post}Transfer-Encoding: chunked\r\n\r\n${body}`] });
    expect([status, Buffer.from(calls[0]?.body ?? []).toString()]).toEqual([200, '{}']);
  });

  it('bounds a chunk extension without end', async () => {
    const { url, calls } = await startIngress();
    const text = await readAll(url, `${post}Transfer-Encoding: chunked\r\n\r\n2;${'x'.repeat(100_000)}`);
    expect([statusLines(text).length, calls.filter(({ address }) => address.ok).length]).toEqual([1, 0]);
  });

  it('answers a whole request before what follows it', async () => {
    const { url } = await startIngress();
    const text = await readAll(url, `${post}Content-Length: 7\r\n\r\n{"a":1}XYZ\r\n`);
    expect(statusLines(text)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });

  it('answers a caller that has closed its half', async () => {
    const { url } = await startIngress();
    const text = await readAll(url, `${post}Content-Length: 2\r\n\r\n{}`, true);
    expect(statusLines(text)).toEqual(['HTTP/1.1 200']);
  });

  it('answers a caller that has closed its half and has to wait for the flow', async () => {
    const { url } = await startIngress({
      decide: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return { type: 'ended', execution };
      },
    });
    const text = await readAll(url, `${post}Content-Length: 2\r\n\r\n{}`, true);
    expect(statusLines(text)).toEqual(['HTTP/1.1 200']);
  });

  it('refuses half a request whose caller has closed its half', async () => {
    const { url, calls } = await startIngress();
    const text = await readAll(url, `${post}Content-Length: 20\r\n\r\n{}`, true);
    expect([statusLines(text), calls.filter(({ address }) => address.ok).length]).toEqual([['HTTP/1.1 400'], 0]);
  });

  it('answers a hundred pipelined requests in their order', async () => {
    const { url, calls } = await startIngress();
    const one = (index: number): string => `${post}X-N: ${index}\r\nContent-Length: 2\r\n\r\n{}`;
    const requests = Array.from({ length: 99 }, (_, index) => one(index)).join('');
    const text = await readAll(url, `${requests}${post}Connection: close\r\nContent-Length: 0\r\n\r\n`);
    expect([statusLines(text).length, calls.length]).toEqual([100, 100]);
  });

  it('bounds a form without end', async () => {
    const { url, calls } = await startIngress({ limits: { bodyBytesMax: 1000, lingerMs: 20 } });
    const part = '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n';
    const chunk = `${part.length.toString(16)}\r\n${part}\r\n`;
    const head = `${post}Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const text = await readAll(url, head + chunk.repeat(100));
    expect([statusLines(text), calls[0]?.body.length]).toEqual([['HTTP/1.1 413'], 0]);
  });

  it('bounds a bomb within a bomb, and one of many members', async () => {
    const { url } = await startIngress({ limits: { bodyBytesMax: 100_000 } });
    const member = gzipSync(Buffer.alloc(90_000));
    const bodies = [gzipSync(gzipSync(Buffer.alloc(10_000_000))), Buffer.concat([member, member])];
    const statuses = [];
    for (const body of bodies) {
      const head = `${post}Content-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`;
      statuses.push((await exchange({ url, writes: [Buffer.concat([Buffer.from(head), body])] })).status);
    }
    // What is inflated once is small; nobody inflates it again.
    expect(statuses).toEqual([200, 413]);
  });

  it('serves others while heads and bodies stand still', async () => {
    const { url } = await startIngress();
    const slow = await Promise.all(Array.from({ length: 50 }, () => openConnection(url)));
    await Promise.all(
      slow.map((connection, index) =>
        connection.send({
          writes: [index % 2 === 0 ? `GET ${path} HTTP/1.1\r\nX-A: ` : `${post}Content-Length: 9\r\n\r\n{`],
        }),
      ),
    );
    const { status } = await exchange({ url, writes: [`${post}Content-Length: 0\r\n\r\n`] });
    for (const connection of slow) connection.close();
    expect(status).toBe(200);
  });
});
