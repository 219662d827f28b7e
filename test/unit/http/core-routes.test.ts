// The statuses of calls: 200 for what reached the core, others for what did not. Answers are in `test/core`.
import { describe, expect, it } from 'vitest';
import { startControl, token } from './control-fixture.ts';

const json = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

describe('addCoreRoutes()', () => {
  it.each([
    ['a failure of the core', 'executions.get', '{"id":"none"}', json, 200, 'EXECUTION_NOT_FOUND'],
    ['parameters that the core refuses', 'executions.get', '{}', json, 200, 'PARAMETERS_INVALID'],
    ['a method that there is not', 'nothing.there', '{}', json, 404, 'PARAMETERS_INVALID'],
    ['no JSON', 'flows.list', '{', json, 400, 'REQUEST_MALFORMED'],
    ['a prototype', 'flows.list', '{"__proto__":{}}', json, 400, 'REQUEST_MALFORMED'],
    ['a text', 'flows.list', '{}', { ...json, 'content-type': 'text/plain' }, 415, 'REQUEST_MALFORMED'],
    [
      'a form',
      'flows.list',
      'a=b',
      { ...json, 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'REQUEST_MALFORMED',
    ],
    ['a body beyond the limit', 'flows.list', `"${'x'.repeat(2000)}"`, json, 413, 'BODY_TOO_LARGE'],
  ])('answers %s', async (_, method, body, headers, status, code) => {
    const { ask } = await startControl({ apiLimits: { callBytesMax: 1000 } });
    const response = await ask(`/core/${method}`, { method: 'POST', headers, body });
    expect([response.status, await response.json()]).toMatchObject([status, { ok: false, error: { code } }]);
  });

  it('takes a call without a body for one without parameters', async () => {
    const { ask } = await startControl();
    expect(await (await ask('/core/flows.list', { method: 'POST' })).json()).toEqual({ ok: true, value: [] });
  });

  it('changes nothing on GET', async () => {
    const { ask } = await startControl();
    expect((await ask('/core/secrets.delete?namespace=a&key=b')).status).toBe(404);
  });

  it('refuses to resume from what is no number', async () => {
    const { ask } = await startControl();
    expect((await ask('/core/events?since=x')).status).toBe(400);
  });

  it('says 503 beyond the number of streams', async () => {
    const { ask } = await startControl({ apiLimits: { streamsMax: 1 } });
    const first = await ask('/core/events');
    const second = await ask('/core/events');
    await first.body?.cancel();
    expect([first.headers.get('content-type'), first.status, second.status]).toEqual(['text/event-stream', 200, 503]);
  });
});
