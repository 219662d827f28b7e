// Where settings come from, in words.
import { describe, expect, it } from 'vitest';
import type { SettingOrigin, SettingSummary } from '../../../../src/main/contract/setting-summary.ts';
import { findSettings, originText } from '../../../../src/renderer/setting/origin-text.ts';

const setting = (origin: SettingOrigin, parts: Partial<SettingSummary> = {}): SettingSummary => {
  return {
    name: 'port',
    flag: '--port',
    variable: 'HOOKBENCH_PORT',
    value: '8080',
    meaning: 'Port of the listener',
    kind: 'number',
    choices: [],
    isLive: false,
    origin,
    ...parts,
  };
};

describe('originText()', () => {
  it.each<readonly [SettingOrigin, string]>([
    [{ kind: 'flag' }, 'flag --port'],
    [{ kind: 'environment' }, 'variable HOOKBENCH_PORT'],
    [{ kind: 'default' }, 'default '],
    [{ kind: 'folder', file: '/f/hookbench.yaml', line: 3 }, 'file of the flows folder /f/hookbench.yaml:3'],
    [{ kind: 'user', file: '/u/settings.yaml' }, 'your settings file /u/settings.yaml'],
  ])('%o', (origin, text) => {
    const { what, which } = originText(setting(origin));
    expect(`${what} ${which}`).toBe(text);
  });
});

it.each([
  ['8080', 1],
  ['PORT', 2],
  ['your settings', 1],
  ['none', 0],
])('the search for %s finds %i', (search, count) => {
  const settings = [setting({ kind: 'default' }), setting({ kind: 'user', file: '/u/s.yaml' }, { value: '9' })];
  expect(findSettings(settings, search).length).toBe(count);
});
