// Calls to the running server.
import { expect, it } from 'vitest';
import { callCore } from '../../../src/main/command/core-client.ts';
import { startLocalServer } from './local-server.ts';

const limits = { answerTimeoutMs: 10_000, answerBytesMax: 10_000 };

async function serverThatAnswers(body: string): Promise<{ readonly control: string; readonly seen: unknown[] }> {
  const seen: unknown[] = [];
  const control = await startLocalServer(({ request, body: sent, response }) => {
    const { authorization, 'content-type': contentType } = request.headers;
    seen.push(request.method, request.url, authorization, contentType, sent.toString());
    response.end(body);
  });
  return { control, seen };
}

it('a call carries the token and its parameters', async () => {
  const { control, seen } = await serverThatAnswers('{"ok":true,"value":[]}');
  const answer = await callCore('flows.list', {}, { running: { control, token: 't' }, limits });
  expect([answer, seen]).toEqual([
    { ok: true, value: [] },
    ['POST', '/core/flows.list', 'Bearer t', 'application/json', '{}'],
  ]);
});

it('a failed answer is handed on', async () => {
  const answer = { ok: false, error: { code: 'UNAUTHORIZED', message: 'Cannot take request' } };
  const { control } = await serverThatAnswers(JSON.stringify(answer));
  expect(await callCore('flows.list', {}, { running: { control, token: 't' }, limits })).toEqual(answer);
});

it.each(['<html>', '[]', 'null', '{"ok":true}'])(
  'another program that answers %s is SERVER_NOT_FOUND',
  async (body) => {
    const { control } = await serverThatAnswers(body);
    expect(await callCore('flows.list', {}, { running: { control, token: 't' }, limits })).toMatchObject({
      ok: false,
      error: { code: 'SERVER_NOT_FOUND', message: expect.stringContaining('it answered 200') },
    });
  },
);
