// `/logs`, `/metrics` and `/outputs` over HTTP, on the whole server.
import { describe, expect, it } from 'vitest';
import { profiles } from '../../../../src/main/contract/profile.ts';
import { runHello, startRest } from './rest-fixture.ts';

describe.each(profiles)('logs as Kestra %s', (profile) => {
  it('lists, finds and downloads what an execution logged', async () => {
    const rest = await startRest(profile);
    const id = await runHello(rest);
    const [, listed] = await rest.read(`logs/${id}?minLevel=INFO`);
    const [, found] = await rest.read('logs/search?q=hi&minLevel=INFO&size=1');
    expect([Object(listed)[0].message, Object(found).total, Object(found).results[0].executionId]).toEqual([
      'hi',
      1,
      id,
    ]);
    const file = await rest.ask(`logs/${id}/download?minLevel=INFO`);
    expect([file.headers.get('content-type'), (await file.text()).endsWith(' INFO hi')]).toEqual(['text/plain', true]);
  });

  it('follows logs until the reader lets go', async () => {
    const rest = await startRest(profile);
    const id = await runHello(rest);
    const stop = new AbortController();
    const response = await rest.ask(`logs/${id}/follow`, { signal: stop.signal });
    const reader = response.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    stop.abort();
    expect(Buffer.from(value ?? []).toString()).toContain('id: start\ndata: {}\n\n');
  });

  it('has the figures and the outputs of an execution', async () => {
    const rest = await startRest(profile);
    const id = await runHello(rest);
    const [, outputs] = await rest.read(`outputs/${id}`);
    const [{ taskRunId, inline }] = Object(outputs);
    expect([inline, (await rest.read(`outputs/${id}/${taskRunId}`))[1]]).toEqual([
      { value: 'hi nobody' },
      { value: 'hi nobody' },
    ]);
    const [status, metrics] = await rest.read(`metrics/${id}?taskId=t&size=1&sort=timestamp:asc`);
    expect([status, Object(metrics).results]).toMatchObject([200, [{ name: 'length', type: 'counter', value: 9 }]]);
  });
});
