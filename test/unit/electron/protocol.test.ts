// The window's own scheme: the page under its policy, the files of the build, and no way to any other file.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWindowProtocol, isWindowUrl } from '../../../src/main/electron/protocol.ts';

const folder = mkdtempSync(join(tmpdir(), 'hookbench-protocol-'));

beforeAll(() => {
  mkdirSync(join(folder, 'out/assets'), { recursive: true });
  writeFileSync(join(folder, 'out/index.html'), '<script nonce="__NONCE__" src="./assets/index-a_1.js"></script>');
  writeFileSync(join(folder, 'out/assets/index-a_1.js'), 'go()');
  writeFileSync(join(folder, 'out/assets/notes.txt'), 'private');
  writeFileSync(join(folder, 'secret.js'), 'private');
});

afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string, method = 'GET') => createWindowProtocol(join(folder, 'out'))({ method, url });

it('answers the page with a nonce of its own, and the policy that names it', async () => {
  const answer = await get('hookbench://app/');
  const policy = answer.headers.get('content-security-policy') ?? '';
  const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1];
  expect([answer.status, await answer.text()]).toEqual([
    200,
    `<script nonce="${nonce}" src="/assets/index-a_1.js"></script>`,
  ]);
});

it('answers files of the build by their type', async () => {
  const answer = await get('hookbench://app/assets/index-a_1.js');
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'go()',
  ]);
});

it.each([
  ['hookbench://app/assets/none.js'],
  ['hookbench://app/assets/notes.txt'],
  ['hookbench://app/assets/../../secret.js'],
  ['hookbench://app/assets/..%2f..%2fsecret.js'],
  ['hookbench://app/assets/%2e%2e/%2e%2e/secret.js'],
  ['hookbench://app/assets/..\\..\\secret.js'],
  ['hookbench://app/secret.js'],
  ['hookbench://app/assets/'],
  ['hookbench://other/'],
  ['hookbench://app.evil.test/'],
])('answers 404 for %s', async (url) => {
  expect((await get(url)).status).toBe(404);
});

it('answers 404 for anything but GET, and where no window was built', async () => {
  const unbuilt = createWindowProtocol(join(folder, 'nowhere'));
  expect([
    (await get('hookbench://app/', 'POST')).status,
    (await unbuilt({ method: 'GET', url: 'hookbench://app/' })).status,
  ]).toEqual([404, 404]);
});

it.each([
  ['hookbench://app/', true],
  ['hookbench://app/#/flows', true],
  ['hookbench://app', false],
  ['hookbench://app@evil.test/', false],
  ['https://app/', false],
  ['', false],
])('isWindowUrl() of "%s" is %s', (url, isOurs) => {
  expect(isWindowUrl(url)).toBe(isOurs);
});
