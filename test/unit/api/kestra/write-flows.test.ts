// Flows that are created, replaced and deleted, on the whole server: each is a file of the folder.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { helloFlow, startRest } from '../../http/kestra/rest-fixture.ts';

const other = 'id: other\nnamespace: n\ntasks:\n  - {id: t, type: io.kestra.plugin.core.log.Log, message: hi}\n';

it('a flow is created in a file of its own, replaced there, and deleted', async () => {
  const { read, flows } = await startRest('1.3');
  const created = await read('flows', { method: 'POST', body: other });
  const changed = other.replace('hi', 'ho');
  const updated = await read('flows/n/other', { method: 'PUT', body: changed });
  const same = await read('flows/n/other', { method: 'PUT', body: changed });
  const revisions = [created, updated, same].map(([status, body]) => [status, Object(body).revision]);
  expect(revisions).toEqual([
    [200, 1],
    [200, 2],
    [200, 2],
  ]);
  expect(readFileSync(join(flows, 'other.yaml'), 'utf8')).toBe(changed);
  expect((await read('flows/n/other', { method: 'DELETE' }))[0]).toBe(204);
  expect([(await read('flows/n/other'))[0], readdirSync(flows)]).toEqual([404, ['hello.yaml']]);
});

it('a file of another flow is not overwritten', async () => {
  const { read, flows } = await startRest('1.3', { 'other.yaml': helloFlow });
  expect((await read('flows', { method: 'POST', body: other }))[0]).toBe(200);
  expect(readdirSync(flows).toSorted()).toEqual(['n.other.yaml', 'other.yaml']);
  expect(readFileSync(join(flows, 'other.yaml'), 'utf8')).toBe(helloFlow);
});

it('a file that has changed behind the server’s back stays', async () => {
  const { read, flows } = await startRest('1.3');
  const file = join(flows, 'hello.yaml');
  const edited = `${helloFlow}# mine\n`;
  writeFileSync(file, edited);
  const [status] = await read('flows/company.team/hello', { method: 'DELETE' });
  // The watcher may have told of it by now; then it is the file that was read that goes.
  expect(status === 204 || readFileSync(file, 'utf8') === edited).toBe(true);
});

it.each([
  ['1.3', 422, 'Invalid entity: flow.id: Flow id already exists'],
  ['2.0', 409, "Flow 'hello' already exists in namespace 'company.team'."],
] as const)('an id that is taken is refused on %s with %i', async (profile, status, text) => {
  const { ask } = await startRest(profile);
  const response = await ask('flows', { method: 'POST', body: helloFlow });
  expect([response.status, (await response.text()).includes(text)]).toEqual([status, true]);
});

it.each([
  ['POST', 'flows', 'id: x', 422],
  ['PUT', 'flows/company.team/hello', helloFlow.replace('id: hello', 'id: hullo'), 422],
  ['PUT', 'flows/company.team/hello', helloFlow.replace('company.team', 'company'), 422],
  ['PUT', 'flows/company.team/none', helloFlow, 404],
  ['DELETE', 'flows/company.team/none', undefined, 404],
  ['POST', 'flows/bulk', helloFlow, 501],
  ['POST', 'flows/n?delete=false', helloFlow, 422],
])('%s %s is refused', async (method, path, body, status) => {
  const { read, flows } = await startRest('1.3');
  expect((await read(path, { method, ...(body === undefined ? {} : { body }) }))[0]).toBe(status);
  expect(readFileSync(join(flows, 'hello.yaml'), 'utf8')).toBe(helloFlow);
});

it('several flows are written at once, and none where one of them is invalid', async () => {
  const { read, flows } = await startRest('1.3');
  const bad = await read('flows/bulk?delete=false', { method: 'POST', body: `${other}---\nid: x\n` });
  const before = readdirSync(flows);
  const good = await read('flows/bulk?delete=false', { method: 'POST', body: `${other}---\n${helloFlow}` });
  expect([bad[0], before, good[0], Object(good[1]).length]).toEqual([422, ['hello.yaml'], 200, 2]);
});

it('a file that is imported tells what of it could not be', async () => {
  const { read } = await startRest('1.3');
  const form = new FormData();
  form.set('fileUpload', new Blob([`${other}---\nid: x\nnamespace: n\n`]), 'flows.yaml');
  expect(await read('flows/import', { method: 'POST', body: form })).toEqual([200, ['n.x']]);
});
