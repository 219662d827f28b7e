// `/executions` over HTTP, on the whole server.
import { describe, expect, it } from 'vitest';
import { profiles, switchesOf } from '../../../../src/main/contract/profile.ts';
import { runHello, startRest } from './rest-fixture.ts';

const pausing = `id: waits
namespace: company.team
tasks:
  - {id: p, type: io.kestra.plugin.core.flow.Pause}
`;

const asking = `id: asks
namespace: company.team
tasks:
  - id: ask
    type: io.kestra.plugin.core.http.Request
    uri: "{{ kestra.url }}api/v1/main/executions/search?flowId=asks"
    headers:
      Authorization: "Bearer {{ secret('KESTRA_API_TOKEN') }}"
`;

describe.each(profiles)('executions as Kestra %s', (profile) => {
  const { hasNewApi, keepsOutputsOutside } = switchesOf(profile);

  it('starts, waits, gets and finds an execution, whose address in the window it says', async () => {
    const rest = await startRest(profile);
    const [status, started] = await rest.read('executions/company.team/hello?wait=true&labels=a:b', { method: 'POST' });
    const id = String(Object(started).id);
    expect([status, Object(started).url]).toEqual([200, `${rest.url}/ui/main/executions/company.team/hello/${id}`]);
    expect(await rest.read(`executions/${id}`)).toMatchObject([200, { id, state: { current: 'SUCCESS' } }]);
    const [, found] = await rest.read('executions/search?labels=a:b&size=1');
    expect(found).toMatchObject({ total: 1, results: [{ id }] });
    expect(Object(found).results[0].taskRunList === undefined).toBe(keepsOutputsOutside);
  });

  it('answers a list to the client that takes nothing else', async () => {
    const { read } = await startRest(profile);
    const headers = { 'user-agent': 'OpenAPI-Generator/v0.24.1/Javascript' };
    const [, started] = await read('executions/company.team/hello', { method: 'POST', headers });
    expect(Array.isArray(started)).toBe(true);
  });

  it.each(['', 'actions/'])('kills and resumes below "%s"', async (prefix) => {
    const { read } = await startRest(profile, { 'waits.yaml': pausing });
    const start = async (): Promise<string> => {
      const [, started] = await read('executions/company.team/waits', { method: 'POST' });
      const id = String(Object(started).id);
      for (;;) {
        const [, now] = await read(`executions/${id}`);
        if (Object(now).state.current === 'PAUSED') return id;
      }
    };
    const [resumed] = await read(`executions/${await start()}/${prefix}resume`, { method: 'POST' });
    const killing = await start();
    const [killed] = await read(`executions/${killing}/${prefix}kill`, { method: 'DELETE' });
    const again = await read(`executions/${killing}/${prefix}kill?isOnKillCascade=false`, { method: 'DELETE' });
    expect([resumed, killed, again[0]]).toEqual(hasNewApi ? [200, 200, 409] : [204, 202, 409]);
  });

  it('labels one that has ended', async () => {
    const rest = await startRest(profile);
    const id = await runHello(rest);
    const body = '[{"key":"a","value":"b"}]';
    const [status, labelled] = await rest.read(`executions/${id}/labels`, { method: 'POST', body });
    expect([status, Object(labelled).labels[0]]).toEqual([200, { key: 'a', value: 'b' }]);
  });

  it('follows one to its end', async () => {
    const rest = await startRest(profile);
    const response = await rest.ask(`executions/${await runHello(rest)}/follow`);
    const events = [...(await response.text()).matchAll(/^id: (.*)$/gm)].map(([, id]) => id);
    expect([response.headers.get('content-type'), events]).toEqual(['text/event-stream', ['start', 'end']]);
  });

  it('gives a file as it was kept', async () => {
    const rest = await startRest(profile);
    const form = new FormData();
    form.set('file', new Blob(['abc']), 'a.txt');
    const [, started] = await rest.read('executions/company.team/hello?wait=true', { method: 'POST', body: form });
    const { id, inputs } = Object(started);
    const file = await rest.ask(`executions/${id}/file?path=${encodeURIComponent(inputs.file)}`);
    expect([await file.text(), file.headers.get('content-disposition')]).toEqual([
      'abc',
      'attachment; filename="a.txt"',
    ]);
    const [, size] = await rest.read(`executions/${id}/file/metas?path=${encodeURIComponent(inputs.file)}`);
    expect(size).toEqual({ size: 3 });
  });

  it('answers a flow that asks with the token of flows', async () => {
    const { read } = await startRest(profile, { 'asks.yaml': asking });
    const [, ended] = await read('executions/company.team/asks?wait=true', { method: 'POST' });
    const { state, id } = Object(ended);
    const [, outputs] = await read(`outputs/${id}`);
    expect([state.current, JSON.parse(Object(outputs)[0].inline.body).total]).toEqual(['SUCCESS', 1]);
  });
});
