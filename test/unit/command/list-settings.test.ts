// The settings as the window lists them.
import { expect, it } from 'vitest';
import { listSettings } from '../../../src/main/command/list-settings.ts';
import { createTestSettings } from '../../test-settings.ts';

it('listSettings() gives each its three names, and never the token', () => {
  const listed = listSettings(createTestSettings({ token: 'hush', controlPort: 9000 }));
  const { meaning, ...port } = listed.find(({ name }) => name === 'controlPort') ?? { meaning: '' };
  expect([port, meaning === '', JSON.stringify(listed).includes('hush')]).toEqual([
    {
      name: 'controlPort',
      flag: '--control-port',
      variable: 'HOOKBENCH_CONTROL_PORT',
      value: '9000',
      kind: 'number',
      choices: [],
      isLive: false,
      origin: { kind: 'default' },
      locked: 'this program was started without a settings file',
    },
    false,
    false,
  ]);
});
