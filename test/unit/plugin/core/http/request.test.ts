// What the task makes of an answer; how the answer is fetched is tested with the exchange.
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../../src/main/contract/value.ts';
import { httpRequest } from '../../../../../src/main/plugin/core/http/request.ts';
import { createTestContext, runTaskWith } from '../../run-task-with.ts';

async function run(status: number, properties: Readonly<Record<string, JsonValue>>) {
  const answer = {
    status,
    headers: new Map([['a', ['1']]]),
    body: Buffer.from('caf\u00E9'),
    remoteAddress: '127.0.0.1:1',
    traffic: { sentBytes: 0, receivedBytes: 0 },
  };
  const context = createTestContext();
  const ports = { ...context.ports, http: { send: async () => ok(answer) } };
  const { ended } = await runTaskWith(httpRequest, { uri: 'http://h', ...properties }, { ...context, ports });
  if (!ended.ok) return ended.error.message;
  return Object.fromEntries(ended.value.outputs);
}

describe('http.Request', () => {
  it.each([200, 302])('gives address, status, headers and body of %i', async (code) => {
    const outputs = { uri: 'http://h', code, headers: new Map([['a', ['1']]]), body: 'caf\u00E9' };
    expect(await run(code, {})).toEqual(outputs);
  });

  it('gives an encrypted body where that is asked for', async () => {
    const encryptedBody = new Map([['sealed', 'caf\u00E9']]);
    const outputs = { uri: 'http://h', code: 200, headers: new Map([['a', ['1']]]), encryptedBody };
    expect(await run(200, { encryptBody: true })).toEqual(outputs);
  });

  it('gives no body of 204', async () => {
    expect(await run(204, {})).toEqual({ uri: 'http://h', code: 204, headers: new Map([['a', ['1']]]) });
  });

  it.each<[number, Readonly<Record<string, JsonValue>>, string]>([
    [404, {}, "Failed http request with response code '404' and body:[0x36]café"],
    [
      200,
      { options: new Map([['allowedResponseCodes', [404]]]) },
      "Failed http request with response code '200' and body:[0x36]café",
    ],
  ])('fails on %i with %j', async (status, properties, message) => {
    expect(await run(status, properties)).toBe(message);
  });
});
