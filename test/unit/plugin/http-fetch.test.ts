// What a task of HTTP asks and is answered.
import { expect, it } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../src/main/contract/value.ts';
import { fetchAnswer } from '../../../src/main/plugin/http-fetch.ts';
import { createTestContext } from './run-task-with.ts';

async function fetchWith(status: number, options: Readonly<Record<string, JsonValue>> = {}) {
  const answer = {
    status,
    headers: new Map(),
    body: Buffer.from('x'),
    remoteAddress: '127.0.0.1:80',
    traffic: { sentBytes: 0, receivedBytes: 0 },
  };
  const { ports } = createTestContext();
  const context = createTestContext({ ports: { ...ports, http: { send: () => Promise.resolve(ok(answer)) } } });
  const properties = new Map<string, JsonValue>([
    ['uri', 'http://a.test/'],
    ['options', new Map(Object.entries(options))],
  ]);
  const fetched = await fetchAnswer(properties, context);
  return fetched.ok
    ? [fetched.value.answer.status, fetched.value.request.uri, fetched.value.allowsFailed]
    : fetched.error.code;
}

it.each([
  ['gives the answer with what was asked', 200, {}, [200, 'http://a.test/', false]],
  ['tells a failing status', 404, {}, 'TASK_FAILED'],
  ['takes it where that is allowed', 404, { allowFailed: true }, [404, 'http://a.test/', true]],
])('%s', async (_name, status, options, expected) => {
  expect(await fetchWith(status, options)).toEqual(expected);
});
