// Requests as they are built from a task's properties.
import { describe, expect, it } from 'vitest';
import { isJsonMap, toJsonValue } from '../../../src/main/contract/value.ts';
import { buildHttpRequest } from '../../../src/main/plugin/http-request.ts';
import { createTestContext } from './run-task-with.ts';

const agent = { 'User-Agent': 'Kestra' };

async function build(properties: Readonly<Record<string, unknown>>) {
  const map = toJsonValue({ uri: 'http://h/p', ...properties });
  const built = await buildHttpRequest(isJsonMap(map) ? map : new Map(), createTestContext());
  if (!built.ok) return built.error.message;
  const { body, ...rest } = built.value;
  return body === undefined ? rest : { ...rest, body: new TextDecoder().decode(body.bytes) };
}

describe('buildHttpRequest()', () => {
  it.each([
    [{}, { headers: { ...agent, 'Content-Type': 'application/json' } }],
    [
      { uri: 'http://h/a b?z=0#f', params: { a: "1 '", b: ['x', 'y'] } },
      { uri: 'http://h/a%20b?z=0&a=1%20%27&b=x&b=y#f', headers: { ...agent, 'Content-Type': 'application/json' } },
    ],
    [{ headers: { 'X-A': 1 } }, { headers: { ...agent, 'X-A': '1' } }],
    [{ headers: '{"X-A": "e"}' }, { headers: { ...agent, 'X-A': 'e' } }],
    [
      { method: 'POST', body: { a: 1 } },
      { method: 'POST', body: '{"a":1}', headers: { ...agent, 'Content-Type': 'application/json; charset=UTF-8' } },
    ],
    [
      { headers: { 'content-type': 'a/b' }, body: 'x' },
      { body: 'x', headers: { ...agent, 'content-type': 'a/b' } },
    ],
  ])('of %j', async (properties, expected) => {
    expect(await build(properties)).toEqual({ uri: 'http://h/p', method: 'GET', ...expected });
  });

  it.each([
    [{ params: { a: 1 } }, 'Unsupported param type: class java.lang.Integer'],
    [{ headers: ['a'] }, 'Cannot send request: [a] should be a map'],
    [{ formData: '5' }, 'Cannot send request: 5 should be a map'],
  ])('refuses %j', async (properties, message) => {
    expect(await build(properties)).toBe(message);
  });
});
