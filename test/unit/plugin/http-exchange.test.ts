// Redirects, repeating and what is told of failures, against a client that plays answers.
import { describe, expect, it } from 'vitest';
import { fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import { exchange } from '../../../src/main/plugin/http-exchange.ts';
import type { HttpAnswer, HttpCall, HttpFailure } from '../../../src/main/plugin/ports.ts';
import { createTestContext } from './run-task-with.ts';

const options = {
  connectTimeoutMs: 1,
  idleTimeoutMs: 5000,
  trustsAllCertificates: false,
  followsRedirects: true,
  allowsFailed: false,
  authorization: 'Bearer tok',
};

function answerOf(status: number, headers: Readonly<Record<string, string>> = {}): Result<HttpAnswer, HttpFailure> {
  const list = Object.entries(headers).map(([name, value]) => [name, [value]] as const);
  return ok({
    status,
    headers: new Map(list),
    body: new Uint8Array(),
    remoteAddress: '127.0.0.1:80',
    traffic: { sentBytes: 0, receivedBytes: 0 },
  });
}

async function run(answers: readonly Result<HttpAnswer, HttpFailure>[], uri = 'http://h/a', method = 'GET') {
  const calls: HttpCall[] = [];
  const logs: string[] = [];
  const waits: number[] = [];
  const { ports } = createTestContext();
  const context = createTestContext({
    log: (_level, message) => void logs.push(message),
    ports: {
      ...ports,
      timer: { wait: async (delayMs) => void waits.push(delayMs) },
      http: {
        send: async (call) => {
          calls.push(call);
          return answers[calls.length - 1] ?? answers.at(-1) ?? answerOf(500);
        },
      },
    },
  });
  const ended = await exchange({ request: { uri, method, headers: { 'Content-Type': 'a/b' } }, options }, context);
  const result = ended.ok ? ended.value.status : ended.error.message;
  return { result, sent: calls.map((call) => `${call.method} ${call.url.href}`), calls, logs, waits };
}

describe('exchange()', () => {
  it('keeps nothing of an answer that is followed or asked for again', async () => {
    const seen: boolean[] = [];
    const { ports } = createTestContext();
    const context = createTestContext({
      ports: {
        ...ports,
        http: {
          send: async ({ keeper }) => {
            const heads = [answerOf(302, { location: '/b' }), answerOf(503), answerOf(302), answerOf(200)];
            for (const head of heads) if (head.ok) seen.push(keeper?.accepts(head.value) === true);
            return answerOf(200);
          },
        },
      },
    });
    const keeper = { accepts: () => true, keep: async () => ok({ address: 'kestra:///a', bytes: 1 }) };
    await exchange({ request: { uri: 'http://h/a', method: 'GET', headers: {} }, options, keeper }, context);
    expect(seen).toEqual([false, false, true, true]);
  });

  it('follows a redirect of a form with GET, without its proof for another server', async () => {
    const { result, sent, calls } = await run(
      [answerOf(302, { location: 'http://other/b' }), answerOf(200)],
      'http://h/a',
      'POST',
    );
    expect({ result, sent, headers: calls[1]?.headers }).toEqual({
      result: 200,
      sent: ['POST http://h/a', 'GET http://other/b'],
      headers: {},
    });
  });

  it('ends a circle of redirects', async () => {
    const { result, sent } = await run([answerOf(302, { location: '/a' })]);
    expect([result, sent.length]).toEqual(['Maximum redirects (50) exceeded\nMaximum redirects (50) exceeded', 51]);
  });

  it.each([
    [[answerOf(503), answerOf(200)], 200, [1000]],
    [[answerOf(429, { 'retry-after': '2' }), answerOf(429)], 429, [2000]],
    [[answerOf(503, { 'retry-after': '3600' })], 503, []],
    [[answerOf(500)], 500, []],
  ])('asks a busy server once more', async (answers, status, delays) => {
    const { result, waits } = await run(answers);
    expect([result, waits]).toEqual([status, delays]);
  });

  it.each<[HttpFailure['kind'], string, readonly string[]]>([
    ['refused', 'Connect to http://h failed: Connection refused', ['Connect to http://h failed: Connection refused']],
    ['idleTimeout', 'Read timed out', ['java.net.SocketTimeoutException: Read timed out']],
    ['unknownHost', 'h: Name or service not known', ['java.net.UnknownHostException: h: Name or service not known']],
    ['tooLarge', 'too much', []],
    ['stopped', 'Cannot send request to http://h: it was stopped', []],
    ['other', 'Cannot send request to http://h: too much', []],
  ])('tells of %s as Kestra does', async (kind, message, lines) => {
    const { result, logs } = await run([fail({ kind, message: 'too much' })]);
    expect([result, logs]).toEqual([message, lines]);
  });

  it.each(['not a uri', '', 'file:///etc/passwd'])('sends nothing to the address "%s"', async (uri) => {
    const { result, sent } = await run([], uri);
    expect([result, sent]).toEqual(['Target host is not specified\nTarget host is not specified', []]);
  });
});
