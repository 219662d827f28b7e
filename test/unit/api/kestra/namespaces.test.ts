// Namespaces, the names of their secrets, and their files, on the whole server.
import { expect, it } from 'vitest';
import { startRest } from '../../http/kestra/rest-fixture.ts';

it('namespaces are those that something is in, and those above', async () => {
  const { read } = await startRest('1.3');
  await read('namespaces/other/kv/k', { method: 'PUT', body: '1' });
  const [, found] = await read('namespaces/search?size=20');
  expect(found).toEqual({
    total: 3,
    results: ['company', 'company.team', 'other'].map((id) => ({ id, deleted: false })),
  });
  expect(await read('namespaces/company')).toEqual([200, { id: 'company', deleted: false }]);
  expect((await read('namespaces/none'))[0]).toBe(404);
});

it('secrets are named and not told', async () => {
  const { read } = await startRest('1.3');
  const [, body] = await read('namespaces/company.team/secrets?filters=');
  const keys = ['MYSECRET', 'PLAIN', 'WEBHOOK_KEY'].map((key) => ({ key }));
  expect(body).toEqual({ readOnly: true, results: keys, total: 3 });
  expect((await read('secrets'))[1]).toEqual(body);
});

it('files are written, listed, read and deleted', async () => {
  const { ask, read } = await startRest('1.3');
  const form = new FormData();
  form.set('fileContent', new Blob(['abc']), 'a.txt');
  const path = 'namespaces/company.team/files';
  expect((await read(`${path}?path=/d/a.txt`, { method: 'POST', body: form }))[0]).toBe(200);
  const [, top] = await read(`${path}/directory?path=/`);
  const [, inner] = await read(`${path}/directory?path=/d/`);
  expect([top, inner]).toMatchObject([
    [{ fileName: 'd', type: 'Directory' }],
    [{ fileName: 'a.txt', type: 'File', size: 3 }],
  ]);
  expect(await (await ask(`${path}?path=/d/a.txt`)).text()).toBe('abc');
  expect((await read(`${path}?path=/d/a.txt`, { method: 'DELETE' }))[0]).toBe(204);
  const missing = ['?path=/d/a.txt', '?path=/../../hello.yaml', '/directory?path=/none'];
  expect(await Promise.all(missing.map(async (each) => (await ask(`${path}${each}`)).status))).toEqual([404, 422, 404]);
});
