// The command that sends a delivery again; a real shell and a real curl say what comes of it.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { RawHeader } from '../../../../src/main/contract/delivery.ts';
import { formatDeliveryCurl, inlineBytesMax } from '../../../../src/renderer/delivery/delivery-curl.ts';
import { readBody } from '../../../../src/renderer/delivery/read-body.ts';

const run = promisify(execFile);

function curlOf(of: {
  readonly ingress?: string;
  readonly target?: string;
  readonly headers?: readonly RawHeader[];
  readonly body?: Uint8Array;
}): string {
  const { ingress = 'http://localhost:8080', target = '/a', headers = [], body = Uint8Array.of() } = of;
  return formatDeliveryCurl({
    request: { method: 'POST', target, httpVersion: '1.1', headers, remoteAddress: '::1' },
    body: readBody(Buffer.from(body).toString('base64')),
    ingress,
    key: '$WEBHOOK_KEY',
    file: 'delivery.body',
  });
}

it('a key that was not kept is a variable of the shell', () => {
  expect(curlOf({ target: '/webhook/a/b/******?q=1' })).toContain(
    `'http://localhost:8080/webhook/a/b/'"$WEBHOOK_KEY"'?q=1'`,
  );
});

it('a body that is too long for a command is a file that is to be saved', () => {
  const [first] = curlOf({ body: new Uint8Array(inlineBytesMax + 1) }).split('\n');
  expect(first).toBe('# delivery.body holds the body of the delivery: Save on its tab Body');
});

const hasCurl = existsSync('/bin/bash') && existsSync('/usr/bin/curl');

describe.skipIf(!hasCurl)('sent by bash and curl (left out where there are none)', () => {
  it.each<[string, Uint8Array, readonly RawHeader[]]>([
    ['text with quotes', Buffer.from(`{"a":"it's $HOME \`x\`\n"}`), [['Content-Type', 'application/json']]],
    ['an at sign first', Buffer.from('@file'), []],
    ['bytes that are no text', Uint8Array.of(0, 255, 13, 10), [['X-Empty', '']]],
    ['nothing', Uint8Array.of(), [['accept', '*/*']]],
  ])('%s', async (_, body, headers) => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const received = once(server, 'request').then(async ([request, response]) => {
      const { host: _host, 'content-length': _length, ...others } = request.headers;
      const bytes = Buffer.concat(await request.toArray());
      response.end();
      return [request.method, request.url, others, bytes];
    });
    const command = curlOf({ ingress: `http://127.0.0.1:${port}`, target: '/a/../[b]?{c}', headers, body });
    const folder = mkdtempSync(join(tmpdir(), 'hookbench-curl-'));
    await run('/bin/bash', ['-c', command], { cwd: folder });
    const seen = await received;
    server.close();
    rmSync(folder, { recursive: true });
    const wanted = Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
    expect(seen).toEqual(['POST', '/a/../[b]?{c}', wanted, Buffer.from(body)]);
  });
});
