// Settings as the world has them: which flows folder counts, and which files are read.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/main/command/read-settings.ts';
import { defaultSettings } from '../../../src/main/config.ts';
import type { Settings } from '../../../src/main/contract/settings.ts';
import { makeFolder } from './temporary-folder.ts';

interface Given {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly flags?: readonly (readonly [keyof Settings, string])[];
  readonly environment?: Readonly<Record<string, string>>;
}

async function readIn({ files = {}, flags = [], environment = {} }: Given) {
  const folder = await makeFolder({ 'here/.keep': '', ...files });
  const read = await readSettings({
    flags: new Map(flags),
    surroundings: {
      platform: 'linux',
      environment,
      homeFolder: join(folder, 'home'),
      workingFolder: join(folder, 'here'),
    },
    defaults: defaultSettings,
  });
  return { folder, read };
}

describe('the flows folder', () => {
  const cases = [
    {
      name: 'is ./flows where that exists',
      given: { files: { 'here/flows/a.yaml': '' } },
      flows: 'here/flows',
      isOurs: false,
    },
    { name: 'is one of the documents otherwise', given: {}, flows: 'home/Documents/Hookbench/flows', isOurs: true },
    { name: 'is the named one', given: { flags: [['flows', '../my']] } as Given, flows: 'my', isOurs: false },
    {
      name: 'may stand in the environment',
      given: { environment: { HOOKBENCH_FLOWS: 'e' } },
      flows: 'here/e',
      isOurs: false,
    },
    {
      name: 'may stand in the user file',
      given: { files: { 'home/.config/hookbench/settings.yaml': 'flows: u\n' } },
      flows: 'home/.config/hookbench/u',
      isOurs: false,
    },
  ];
  it.each(cases)('$name', async ({ given, flows, isOurs }) => {
    const { folder, read } = await readIn(given);
    expect(read.ok && [read.value.settings.flows, read.value.isFlowsFolderOurs]).toEqual([join(folder, flows), isOurs]);
  });
});

it('flag, environment, hookbench.yaml, user file, default', async () => {
  const { read } = await readIn({
    flags: [['port', '1']],
    environment: { HOOKBENCH_PORT: '2', HOOKBENCH_TENANT: 'b' },
    files: {
      'here/flows/hookbench.yaml': 'port: 3\ntenant: c\nkestra: 2.0\n',
      'home/.config/hookbench/settings.yaml': 'port: 4\ntenant: d\nkestra: 1.3\nenvPrefix: U_\n',
    },
  });
  const { port, tenant, kestra, envPrefix, controlPort } = read.ok ? read.value.settings : defaultSettings;
  expect([port, tenant, kestra, envPrefix, controlPort]).toEqual([1, 'b', '2.0', 'U_', 8081]);
});

it('a flows folder can neither trust itself nor name another', async () => {
  const { folder, read } = await readIn({ files: { 'here/flows/hookbench.yaml': 'trust: true\nflows: /etc\n' } });
  expect(read.ok && [read.value.settings.trust, read.value.settings.flows]).toEqual([
    false,
    join(folder, 'here/flows'),
  ]);
  expect(read.ok && read.value.remarks.map(({ field }) => field)).toEqual(['trust', 'flows']);
});

it('a file that is there and cannot be read is a fault', async () => {
  const { folder, read } = await readIn({ files: { 'here/flows/hookbench.yaml/a': '', 'home/x': Uint8Array.of(255) } });
  const file = join(folder, 'here/flows/hookbench.yaml');
  expect(read).toEqual({
    ok: false,
    error: [{ code: 'SETTING_INVALID', message: `Cannot read ${file}: it is a folder`, file }],
  });
});
