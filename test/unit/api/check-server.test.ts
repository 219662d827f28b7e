// What the doctor finds.
import { expect, it } from 'vitest';
import { createCheckHandler, type CheckOptions } from '../../../src/main/api/check-server.ts';
import { createError } from '../../../src/main/contract/errors.ts';
import type { ServerInfo } from '../../../src/main/contract/model.ts';

const info: ServerInfo = {
  version: '1.0.0',
  kestra: '1.3',
  ingress: 'http://127.0.0.1:8080',
  control: 'http://127.0.0.1:8081',
  tenant: 'main',
  flowsFolder: '/home/ann/flows',
  dataFolder: '/data',
  isTrusted: false,
  flows: 3,
  invalid: 0,
  problems: [],
};
const healthy: CheckOptions = {
  info: () => info,
  ingress: () => ['http://127.0.0.1:8080', 'http://[::1]:8080'],
  keychain: () => Promise.resolve({ state: 'ok', ignored: 0 }),
  rightsIn: () => Promise.resolve('writable'),
  process: { id: 42, versions: { node: '22.0.0' }, platform: 'linux x64' },
  home: '/home/ann',
};

async function check(parts: Partial<CheckOptions> = {}): Promise<readonly string[]> {
  const answer = await createCheckHandler({ ...healthy, ...parts })['server.check']({});
  return answer.ok ? answer.value.map(({ name, state, finding }) => `${state} ${name}: ${finding}`) : [];
}

it('finds nothing wrong where nothing is, and shortens the own folder', async () => {
  expect(await check()).toEqual([
    'ok Ports: Process 42, which is this program, listens on http://127.0.0.1:8080, http://[::1]:8080, http://127.0.0.1:8081',
    'ok Reach: This machine alone, over IPv4 and IPv6: localhost works',
    'ok Flows folder: ~/flows can be read and written',
    'ok Data folder: /data can be read and written',
    'ok Flows: All 3 files are valid',
    'ok Keychain: Open: secrets are kept in it',
    'ok Scripts: Do not run: the flows folder is not trusted',
    'ok Versions: Hookbench 1.0.0, Kestra 1.3, Node.js 22.0.0, linux x64',
  ]);
});

it.each<readonly [what: string, parts: Partial<CheckOptions>, expected: string]>([
  ['IPv4 alone', { ingress: () => ['http://127.0.0.1:8080'] }, 'warn Reach: This machine alone, over IPv4 only'],
  ['IPv6 alone', { ingress: () => ['http://[::1]:8080'] }, 'warn Reach: This machine alone, over IPv6 only'],
  ['an open port', { ingress: () => ['http://0.0.0.0:80'] }, 'warn Reach: Other machines can reach the webhooks'],
  [
    'a folder to read',
    { rightsIn: () => Promise.resolve('readable') },
    'warn Data folder: /data can be read and not written',
  ],
  [
    'a folder that went away',
    { rightsIn: () => Promise.resolve('absent') },
    'bad Data folder: /data is not there or cannot be read',
  ],
  ['invalid flows', { info: () => ({ ...info, invalid: 1 }) }, 'warn Flows: 1 of 3 files are invalid'],
  ['trust', { info: () => ({ ...info, isTrusted: true }) }, 'ok Scripts: May run as processes of this machine'],
  ['a log file', { logFile: '/home/ann/logs/a.log' }, 'ok Log: Written to ~/logs/a.log, secrets hidden'],
  [
    'a problem of the start',
    { info: () => ({ ...info, problems: [createError('DATA_CORRUPTED', 'It was put aside')] }) },
    'bad DATA_CORRUPTED: It was put aside',
  ],
  [
    'no keychain',
    { keychain: () => Promise.resolve(undefined) },
    'warn Keychain: None is used: secrets are kept in memory',
  ],
  [
    'a locked keychain',
    { keychain: () => Promise.resolve({ state: 'locked', reason: 'it is locked', ignored: 0 }) },
    'bad Keychain: It is locked',
  ],
  [
    'a keychain without its package',
    { keychain: () => Promise.resolve({ state: 'addon-missing', ignored: 0 }) },
    'warn Keychain: Addon-missing',
  ],
])('tells of %s', async (_, parts, expected) => {
  expect(await check(parts)).toContain(expected);
});
