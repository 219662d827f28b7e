// `send`, with one small server that is both listeners.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/main/command/command-line.ts';
import { writeReady } from '../../../src/main/command/ready-file.ts';
import { send } from '../../../src/main/command/send.ts';
import { summaryOf } from './fake-app.ts';
import { createFakeTerminal } from './fake-terminal.ts';
import { startLocalServer } from './local-server.ts';
import { makeFolder } from './temporary-folder.ts';

const secretKey = { triggerId: 'w', disabled: false, key: "{{ secret('K') }}", isKeyExpression: true };
const flows = [
  summaryOf('a'),
  summaryOf('dotted.id', { namespace: 'company' }),
  summaryOf('secret', { webhooks: [secretKey] }),
  summaryOf('plain', { webhooks: [] }),
  summaryOf('bad', { status: 'invalid' }),
  summaryOf('two', { webhooks: [{ ...secretKey, disabled: true }, ...summaryOf('a').webhooks] }),
];

/** A data folder with a server that lists the flows, and answers webhooks with a status. */
async function startServer(status: number) {
  const seen: string[] = [];
  const origin = await startLocalServer(({ request, body, response }) => {
    if (request.url === '/core/flows.list') {
      response.end(JSON.stringify({ ok: true, value: flows }));
      return;
    }
    const type = request.headers['content-type'] ?? 'none';
    seen.push(`${request.method} ${request.url} ${type} ${body.toString()}`.trimEnd());
    response.writeHead(status, { 'Content-Type': 'application/json' }).end('{"id":1}');
  });
  const data = await makeFolder({ 'a.json': '{"a":1}', 'a.txt': 'a=1' });
  await writeReady(data, { pid: process.pid, ingress: origin, control: origin, token: 't', version: '1' });
  return { data, seen };
}

async function sendFrom(data: string, ...argv: readonly string[]) {
  const terminal = createFakeTerminal();
  const line = parseCommandLine(['send', ...argv]);
  const limits = { answerTimeoutMs: 10_000, answerBytesMax: 100_000 };
  const exitCode = line.ok
    ? await send({ line: line.value, settings: { data, tenant: 'main' }, terminal, limits })
    : line.error;
  return { exitCode, ...terminal };
}

const path = '/api/v1/main/executions/webhook';

describe('the request', () => {
  it.each([
    [['company.team.a'], `GET ${path}/company.team/a/k%2F1 none`],
    [['company.dotted.id', '--query', 'q=1'], `GET ${path}/company/dotted.id/k%2F1?q=1 none`],
    [['company.team.secret', '--key', 'abc'], `GET ${path}/company.team/secret/abc none`],
    [['company.team.two'], `GET ${path}/company.team/two/k%2F1 none`],
    [['company.team.a', '--body', 'a.json'], `POST ${path}/company.team/a/k%2F1 application/json {"a":1}`],
    [['company.team.a', '--body', 'a.txt'], `POST ${path}/company.team/a/k%2F1 text/plain; charset=utf-8 a=1`],
    [
      ['company.team.a', '--body', 'a.txt', '--method', 'PUT', '--header', 'content-type: x/y'],
      `PUT ${path}/company.team/a/k%2F1 x/y a=1`,
    ],
  ])('of %j', async (argv, request) => {
    const { data, seen } = await startServer(200);
    const { exitCode } = await sendFrom(data, ...argv.map((word) => (word.startsWith('a.') ? join(data, word) : word)));
    expect([exitCode, seen]).toEqual([0, [request]]);
  });
});

it.each([
  [200, 0],
  [204, 0],
  [302, 1],
  [404, 1],
  [500, 1],
])('the status %i exits with %i', async (status, exitCode) => {
  const { data } = await startServer(status);
  expect((await sendFrom(data, 'company.team.a')).exitCode).toBe(exitCode);
});

it('the answer is printed with its head, or as one JSON object', async () => {
  const { data } = await startServer(200);
  const [text, json] = [await sendFrom(data, 'company.team.a'), await sendFrom(data, 'company.team.a', '--json')];
  expect([text.output[0], text.output[1], text.output.slice(-2)]).toEqual([
    'HTTP/1.1 200 OK',
    'Content-Type: application/json',
    ['', '{"id":1}'],
  ]);
  expect(json.output.map((line) => JSON.parse(line))).toMatchObject([{ status: 200, reason: 'OK', body: '{"id":1}' }]);
});

describe('what cannot be sent', () => {
  it.each([
    [['company.team.b'], 1, 'the server has no valid flow "company.team.b" (did you mean "company.team.a"?)'],
    [['company.team.bad'], 1, 'the server has no valid flow "company.team.bad"'],
    [['company.team.plain'], 1, 'flow "company.team.plain" has no webhook trigger'],
    [['company.team.secret'], 2, "is {{ secret('K') }}, which only the server can render; give the key with --key"],
    [['company.team.a', '--body', '/absent'], 1, 'Cannot read /absent: it does not exist'],
  ])('%j exits with %i', async (argv, exitCode, says) => {
    const { data, seen } = await startServer(200);
    const sent = await sendFrom(data, ...argv);
    expect([sent.exitCode, sent.output, seen, sent.complaints]).toEqual([
      exitCode,
      [],
      [],
      [expect.stringContaining(says)],
    ]);
  });

  it('without a server it says how to start one', async () => {
    const sent = await sendFrom(await makeFolder(), 'company.team.a');
    expect([sent.exitCode, sent.complaints]).toEqual([
      1,
      [expect.stringContaining('start one with "hookbench serve"')],
    ]);
  });
});
