// `/flows` over HTTP, on the whole server.
import { describe, expect, it } from 'vitest';
import { profiles } from '../../../../src/main/contract/profile.ts';
import { helloFlow, startRest } from './rest-fixture.ts';

describe.each(profiles)('flows as Kestra %s', (profile) => {
  it('reads, lists, searches and judges', async () => {
    const { read } = await startRest(profile);
    expect(await read('flows/company.team/hello?source=true&revision=1')).toMatchObject([200, { source: helloFlow }]);
    expect(await read('flows/company.team/hello/revisions')).toMatchObject([200, [{ revision: 1 }]]);
    expect(await read('flows/company.team')).toMatchObject([200, [{ id: 'hello' }]]);
    expect(await read('flows/search?q=hell')).toMatchObject([200, { total: 1 }]);
    expect(await read('triggers/search')).toEqual([200, { results: [], total: 0 }]);
    expect(await read('flows/validate', { method: 'POST', body: helloFlow })).toMatchObject([200, [{ flow: 'hello' }]]);
  });

  it('answers the update of the client that fails on a flow with the status alone', async () => {
    const { read } = await startRest(profile);
    const headers = { 'user-agent': 'OpenAPI-Generator/v0.24.1/Javascript' };
    expect(await read('flows/company.team/hello', { method: 'PUT', headers, body: helloFlow })).toEqual([
      204,
      undefined,
    ]);
  });

  it('takes no import without a file, nor a ZIP', async () => {
    const { read } = await startRest(profile);
    const form = new FormData();
    form.set('fileUpload', new Blob(['PK\u0003\u0004']), 'flows.zip');
    const statuses = [form, undefined].map(async (body) => {
      const [status] = await read('flows/import', { method: 'POST', ...(body === undefined ? {} : { body }) });
      return status;
    });
    expect(await Promise.all(statuses)).toEqual([501, 400]);
  });
});
