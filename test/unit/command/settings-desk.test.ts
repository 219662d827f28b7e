// Settings looked up and changed beside a running program.
import { lstat, readFile, symlink, writeFile, chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/main/command/read-settings.ts';
import { createLiveSettings } from '../../../src/main/command/live-settings.ts';
import { createSettingsDesk } from '../../../src/main/command/settings-desk.ts';
import { defaultSettings } from '../../../src/main/config.ts';
import type { Settings } from '../../../src/main/contract/settings.ts';
import { makeFolder } from './temporary-folder.ts';

const userFile = 'home/.config/hookbench/settings.yaml';

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly flags?: readonly (readonly [keyof Settings, string])[];
  readonly environment?: Readonly<Record<string, string>>;
}

async function open({ files = {}, flags = [], environment = {} }: Given = {}) {
  const folder = await makeFolder({ 'flows/.keep': '', ...files });
  const request = {
    flags: new Map(flags),
    surroundings: { platform: 'linux' as const, environment, homeFolder: join(folder, 'home'), workingFolder: folder },
    defaults: defaultSettings,
  };
  const read = await readSettings(request);
  if (!read.ok) throw new Error('The settings cannot be read');
  const live = createLiveSettings(read.value.settings);
  const desk = createSettingsDesk({ live, request });
  const find = async (name: string) => (await desk.list()).find((each) => each.name === name);
  const textOf = (file: string): Promise<string> => readFile(join(folder, file), 'utf8');
  return { folder, desk, find, textOf, settings: live.settings };
}

describe('each setting says where it comes from', () => {
  it.each<readonly [string, Given, string, object, string | undefined]>([
    ['a default', {}, 'port', { kind: 'default' }, undefined],
    ['a flag', { flags: [['port', '1']] }, 'port', { kind: 'flag' }, '--port was given'],
    ['a variable', { environment: { HOOKBENCH_PORT: '1' } }, 'port', { kind: 'environment' }, 'HOOKBENCH_PORT is set'],
    [
      'the folder',
      { files: { 'flows/hookbench.yaml': '# a\nport: 1\n' } },
      'port',
      { kind: 'folder', line: 2 },
      undefined,
    ],
    ['the user', { files: { [userFile]: 'port: 1\n' } }, 'port', { kind: 'user', line: 1 }, undefined],
    ['a secret', {}, 'token', { kind: 'default' }, 'a secret is not'],
  ])('%s', async (_fact, given, name, origin, locked) => {
    const { find } = await open(given);
    const found = await find(name);
    expect([found?.origin, found?.locked?.slice(0, locked?.length)]).toEqual([expect.objectContaining(origin), locked]);
  });
});

it('each has the kind of its field', async () => {
  const { desk } = await open();
  const kinds = new Map((await desk.list()).map(({ name, kind, choices }) => [name, [kind, ...choices]]));
  expect(['kestra', 'port', 'open', 'tenant', 'ageMaxDays'].map((name) => kinds.get(name))).toEqual([
    ['choice', '1.3', '2.0'],
    ['number'],
    ['switch'],
    ['text'],
    ['number'],
  ]);
});

describe('a change', () => {
  it('goes into the user’s own file, which it makes, and counts at the next start', async () => {
    const { desk, textOf } = await open();
    const written = await desk.write({ name: 'port', value: '9000' });
    expect([
      written.ok && [written.value.value, written.value.next, written.value.origin.kind],
      await textOf(userFile),
    ]).toEqual([['8080', { value: '9000' }, 'user'], 'port: 9000\n']);
  });

  it('counts at once where nothing has to be begun anew for it', async () => {
    const { desk, settings } = await open();
    const written = await desk.write({ name: 'runningMax', value: '3' });
    const { value, next, isLive } = written.ok ? written.value : {};
    expect([settings.runningMax, value, next, isLive]).toEqual([3, '3', undefined, true]);
  });

  it('goes into the file where it stands, and nothing else of it changes', async () => {
    const { desk, textOf } = await open({
      files: { 'flows/hookbench.yaml': '# the team’s\nkestra: 1.3 # for now\n', [userFile]: 'tenant: a\n' },
    });
    await desk.write({ name: 'kestra', value: '2.0' });
    expect([await textOf('flows/hookbench.yaml'), await textOf(userFile)]).toEqual([
      '# the team’s\nkestra: 2.0 # for now\n',
      'tenant: a\n',
    ]);
  });

  it('is taken back by leaving the value out', async () => {
    const { desk, find, textOf } = await open({ files: { [userFile]: 'tenant: a\nport: 1\n' } });
    await desk.write({ name: 'port' });
    const found = await find('port');
    expect([await textOf(userFile), found?.value, found?.next, found?.origin.kind]).toEqual([
      'tenant: a\n',
      '1',
      { value: '8080' },
      'default',
    ]);
  });

  it('leads through a link and keeps the rights of the file', async () => {
    const { desk, folder, textOf } = await open({ files: { [userFile]: '', 'shared.yaml': 'port: 1\n' } });
    const link = join(folder, 'flows/hookbench.yaml');
    await symlink(join(folder, 'shared.yaml'), link);
    await chmod(join(folder, 'shared.yaml'), 0o600);
    await desk.write({ name: 'port', value: '2' });
    const { mode } = await stat(join(folder, 'shared.yaml'));
    expect([await textOf('shared.yaml'), (await lstat(link)).isSymbolicLink(), mode & 0o777]).toEqual([
      'port: 2\n',
      true,
      0o600,
    ]);
  });

  it('waits for the one before', async () => {
    const { desk, textOf } = await open();
    await Promise.all([desk.write({ name: 'port', value: '1' }), desk.write({ name: 'tenant', value: 'b' })]);
    expect(await textOf(userFile)).toBe('port: 1\ntenant: b\n');
  });

  it.each([
    ['an unknown name', { name: 'ports', value: '1' }, 'there is no such setting'],
    ['a bad value', { name: 'port', value: 'x' }, '"x" is not a port, 0 to 65535'],
    ['a folder that is no whole path', { name: 'flows', value: 'here' }, '"here" is not a whole path'],
    ['a secret', { name: 'token', value: 'hush' }, 'a secret is not written into a file by the window'],
  ])('is refused for %s', async (_fact, change, why) => {
    const { desk } = await open();
    expect(await desk.write(change)).toMatchObject({
      ok: false,
      error: { code: 'SETTING_INVALID', message: `Cannot change setting "${change.name}": ${why}`, field: change.name },
    });
  });

  it('is refused where a flag wins', async () => {
    const { desk } = await open({ flags: [['port', '1']] });
    expect(await desk.write({ name: 'port', value: '2' })).toMatchObject({ ok: false });
  });

  it('leaves a file alone that was broken meanwhile', async () => {
    const { desk, folder, find, textOf } = await open({ files: { [userFile]: 'port: 1\n' } });
    await writeFile(join(folder, userFile), 'port: [1\n');
    const written = await desk.write({ name: 'tenant', value: 'b' });
    expect([written.ok, await textOf(userFile), (await find('tenant'))?.value]).toEqual([false, 'port: [1\n', 'main']);
  });

  it('says so where the folder takes no file', async () => {
    const { desk } = await open({ files: { 'home/.config': 'a file' } });
    expect(await desk.write({ name: 'port', value: '1' })).toMatchObject({ ok: false });
  });
});
