// One request and its answer, against a real server.
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { exchange } from '../../../src/main/http/http-exchange.ts';
import { startLocalServer } from '../command/local-server.ts';

const limits = { answerTimeoutMs: 10_000, answerBytesMax: 1000 };

it('sends headers and bytes as they are, and gives the answer as it came', async () => {
  const seen: unknown[] = [];
  const origin = await startLocalServer(({ request, body, response }) => {
    seen.push(request.method, request.url, request.rawHeaders.slice(0, 6), body);
    response.writeHead(418, 'Teapot', ['X-B', '1', 'x-b', '2', 'Date', 'now', 'Connection', 'close']);
    response.end('{}');
  });
  const answer = await exchange({
    url: `${origin}/a?b=%20`,
    method: 'PUT',
    headers: [
      ['Host', 'example'],
      ['X-A', '1'],
      ['X-A', '2'],
    ],
    body: Uint8Array.of(0, 255),
    limits,
  });
  expect(seen).toEqual(['PUT', '/a?b=%20', ['Host', 'example', 'X-A', '1', 'X-A', '2'], Buffer.from([0, 255])]);
  expect(answer.ok && answer.value).toMatchObject({
    status: 418,
    reason: 'Teapot',
    headers: expect.arrayContaining([
      ['X-B', '1'],
      ['x-b', '2'],
    ]),
    body: Buffer.from('{}'),
  });
});

it('says where it comes from before it is heard, and says nothing of how the connection goes on', async () => {
  const seen: unknown[] = [];
  const origin = await startLocalServer(({ request, response }) => {
    seen.push(request.socket.remotePort, request.headers.connection);
    response.end();
  });
  const told: unknown[] = [];
  const onConnect = ({ port }: { readonly port: number }) => void told.push(seen.length, port);
  await exchange({ url: origin, method: 'GET', headers: [], limits, onConnect });
  expect(told).toEqual([0, seen[0]]);
  expect(seen[1]).toBeUndefined();
});

it('a body of unknown size is never sent: its length is', async () => {
  const lengths: unknown[] = [];
  const origin = await startLocalServer(({ request, response }) => {
    lengths.push(request.headers['content-length'], request.headers['transfer-encoding']);
    response.end();
  });
  await exchange({ url: origin, method: 'POST', headers: [], body: Buffer.from('abc'), limits });
  expect(lengths).toEqual(['3', undefined]);
});

it.each([['nobody listens', 'http://127.0.0.1:1/', 'ECONNREFUSED']])(
  'where %s it is SERVER_NOT_FOUND',
  async (_, url, reason) => {
    const answer = await exchange({ url, method: 'GET', headers: [], limits });
    expect(answer.ok ? undefined : answer.error).toMatchObject({
      code: 'SERVER_NOT_FOUND',
      message: expect.stringContaining(reason),
    });
  },
);

it('an answer that is too large, or does not come, is given up', async () => {
  const large = await startLocalServer(({ response }) => response.end('x'.repeat(2000)));
  const silent = await startLocalServer(() => undefined);
  const answers = await Promise.all([
    exchange({ url: large, method: 'GET', headers: [], limits }),
    exchange({ url: silent, method: 'GET', headers: [], limits: { ...limits, answerTimeoutMs: 50 } }),
  ]);
  expect(answers.map((answer) => (answer.ok ? '' : answer.error.message.replace(/http:\S+/, '')))).toEqual([
    'Cannot send request to  the answer has more than 1000 bytes',
    'Cannot send request to  no answer within 50 ms',
  ]);
});

it('a target goes out as it is, with the headers that are given and no others', async () => {
  const seen: unknown[] = [];
  const origin = await startLocalServer(({ request, response }) => {
    seen.push(request.url, request.rawHeaders);
    response.end();
  });
  const headers = [
    ['x-b', '1'],
    ['HOST', 'example'],
    ['X-A', ''],
  ] as const;
  await exchange({ url: origin, target: '/a//b/../c?"%zz', method: 'POST', headers, limits });
  expect(seen).toEqual(['/a//b/../c?"%zz', headers.flat()]);
});

it('a request that wants its connection kept gets its answer, and the connection is closed', async () => {
  const closed: Promise<unknown>[] = [];
  const origin = await startLocalServer(({ request, response }) => {
    closed.push(once(request.socket, 'close'));
    response.end('a');
  });
  const headers = [['Connection', 'keep-alive']] as const;
  const answer = await exchange({ url: origin, target: '/', method: 'POST', headers, limits });
  await Promise.all(closed);
  expect([answer.ok && answer.value.status, closed.length]).toEqual([200, 1]);
});
