// The server that the recorded `http-*` flows called, answering as the recorder's own did, on any free port.
// Its JSON is spelled as Python's `json.dumps` writes it, since it stands in the recorded outputs.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A running target. */
export interface HttpTarget {
  readonly port: number;
  close(): Promise<void>;
}

interface Answer {
  readonly status?: number;
  readonly body?: string | Uint8Array;
  /** Null: none is sent. */
  readonly type?: string | null;
  readonly headers?: readonly (readonly [name: string, value: string])[];
}

/** What Python's own server says of a method that it does not know; its length is among the figures. */
const unsupported = `<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body>
        <h1>Error response</h1>
        <p>Error code: 501</p>
        <p>Message: Unsupported method ('post').</p>
        <p>Error code explanation: 501 - Server does not support this operation.</p>
    </body>
</html>
`;

/** Starts a target on a free port of loopback. */
export async function startHttpTarget(): Promise<HttpTarget> {
  const calls = new Map<string, number>();
  const server = createServer((request, response) => {
    void respond(request, response, calls);
  });
  // The recorder's server knew no methods in small letters and said so; Node's parser refuses them before.
  server.on('clientError', (_error, socket) => {
    const body = unsupported;
    socket.end(`HTTP/1.1 501 Unsupported method\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function respond(request: IncomingMessage, response: ServerResponse, calls: Map<string, number>): Promise<void> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const url = new URL(request.url ?? '/', 'http://target');
  if (url.pathname === '/slow') await wait(Number(url.searchParams.get('s') ?? 2) * 1000, undefined, { ref: false });
  const answer = answerTo(request, { url, body: Buffer.concat(chunks).toString(), calls });
  const { status = 200, body = '', type = 'application/json', headers = [] } = answer;
  const bytes = Buffer.from(body);
  const own = type === null ? [] : [['Content-Type', type] as const];
  const all = [...own, ...headers, ['Content-Length', String(bytes.length)] as const];
  response.sendDate = false;
  response.removeHeader('connection');
  response.writeHead(status, all.flat());
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

const fixedAnswers: Readonly<Record<string, Answer>> = {
  '/json': { body: '{"a":1,"b":[1,2],"c":{"d":"e"}}' },
  '/text': { body: 'plain text', type: 'text/plain' },
  '/redirect': { status: 302, headers: [['Location', '/json']] },
  '/slow': { body: '"slow"' },
  '/binary': { body: Uint8Array.from({ length: 256 }, (_, index) => index), type: 'application/octet-stream' },
  '/image': { body: Buffer.from('\u0089PNG\r\n\u001A\n\u0000\u00FF', 'latin1'), type: 'image/png' },
  '/empty': { type: null },
  '/nocontent': { status: 204, type: null },
  '/multi': {
    body: 'ok',
    type: 'text/plain',
    headers: [
      ['X-Multi', 'a'],
      ['X-Multi', 'b'],
      ['x-lower', 'l'],
      ['Set-Cookie', 'c=1'],
    ],
  },
  '/latin1': { body: Buffer.from('caf\u00E9', 'latin1'), type: 'text/plain; charset=ISO-8859-1' },
  '/utf8': { body: 'caf\u00E9', type: 'text/plain' },
  '/html': { body: '<html><b>x</b></html>', type: 'text/html; charset=utf-8' },
  '/file.csv': {
    body: 'a,b\n1,2\n',
    type: 'text/csv',
    headers: [['Content-Disposition', 'attachment; filename="data.csv"']],
  },
};

interface Asked {
  readonly url: URL;
  readonly body: string;
  readonly calls: Map<string, number>;
}

function answerTo(request: IncomingMessage, { url, body, calls }: Asked): Answer {
  const { pathname } = url;
  const { authorization } = request.headers;
  const refused = { status: 401, body: '"no"' };
  if (pathname === '/echo') return { body: echo(request, body) };
  if (pathname.startsWith('/status/')) return { status: Number(pathname.split('/')[2]), body: '{"error":"nope"}' };
  if (pathname === '/bearer') return authorization === 'Bearer tok' ? { body: '"in"' } : refused;
  if (pathname === '/basic') {
    const isRight = authorization === `Basic ${Buffer.from('user:pass').toString('base64')}`;
    return isRight ? { body: '"in"' } : { ...refused, headers: [['WWW-Authenticate', 'Basic realm="x"']] };
  }
  if (pathname === '/flaky') return flaky(url, calls);
  return fixedAnswers[pathname] ?? { status: 404, body: 'not found', type: 'text/plain' };
}

/** Answers 503 until it was called often enough. */
function flaky({ searchParams }: URL, calls: Map<string, number>): Answer {
  const key = searchParams.get('k') ?? '';
  const count = (calls.get(key) ?? 0) + 1;
  calls.set(key, count);
  return count >= Number(searchParams.get('n') ?? 3) ? { body: `{"n":${count}}` } : { status: 503, body: '"later"' };
}

function echo(request: IncomingMessage, body: string): string {
  const hidden = new Set(['host', 'connection', 'accept-encoding']);
  const headers = Object.entries(request.headers)
    .filter(([name]) => !hidden.has(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${python(name)}: ${python(String(value))}`);
  const parts = [
    `"body": ${python(body)}`,
    `"headers": {${headers.join(', ')}}`,
    `"method": ${python(request.method ?? '')}`,
    `"path": ${python(request.url ?? '')}`,
  ];
  return `{${parts.join(', ')}}`;
}

function python(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u0080-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
