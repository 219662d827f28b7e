// The table of flags.
import { expect, it } from 'vitest';
import { flags, flagsOf, isSettingName, settingNames } from '../../../src/main/command/flag.ts';
import { settingSchema } from '../../../src/main/command/setting-schema.ts';

it('every setting of the schema has a flag, and no flag stands twice', () => {
  expect(settingNames().toSorted()).toEqual(Object.keys(settingSchema.shape).toSorted());
  expect(new Set(flags.map(({ name }) => name)).size).toBe(flags.length);
});

it('every verb takes kestra, plugins and json', () => {
  const verbs = ['serve', 'validate', 'run', 'eval', 'send'] as const;
  for (const verb of verbs) {
    const names = flagsOf(verb).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['kestra', 'plugins', 'json', 'flows', 'help', 'version']));
  }
});

it('settings that are switched on take no value, all others do', () => {
  const withoutValue = flags.filter(({ setting, value }) => setting !== undefined && value === undefined);
  expect(withoutValue.map(({ setting }) => setting)).toEqual([
    'strictAddresses',
    'trust',
    'open',
    'replaceCorrupted',
    'closeToTray',
  ]);
});

it('isSettingName() knows settings, and no members of every object', () => {
  expect(['port', 'json', 'constructor'].map(isSettingName)).toEqual([true, false, false]);
});
