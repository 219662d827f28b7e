// One setting changed within the text of a settings file; every other byte stays.
import { describe, expect, it } from 'vitest';
import { changeSetting } from '../../../src/main/command/setting-text.ts';

const file = '/home/ada/.config/hookbench/settings.yaml';

describe('a setting is changed', () => {
  it.each([
    ['where nothing is', '', 'port', '9000', 'port: 9000\n'],
    ['where remarks alone are', '# mine\n', 'port', '9000', '# mine\nport: 9000\n'],
    ['behind the last line', 'tenant: a', 'port', '9000', 'tenant: a\nport: 9000\n'],
    [
      'in its place, with all that is around it',
      '# ports\nport:   8080   # as Kestra\n\ntenant: "a"\nnewer: [1]\n',
      'port',
      '9000',
      '# ports\nport:   9000   # as Kestra\n\ntenant: "a"\nnewer: [1]\n',
    ],
    ['with line breaks of Windows', 'port: 1\r\ntenant: a\r\n', 'port', '2', 'port: 2\r\ntenant: a\r\n'],
    ['behind a bare colon', 'port:\ntenant: a\n', 'port', '9000', 'port: 9000\ntenant: a\n'],
    ['as a text that stays the text it is', '', 'kestra', '2.0', 'kestra: 2.0\n'],
    ['in quotes where it needs them', '', 'envPrefix', 'a: #b', 'envPrefix: "a: #b"\n'],
    ['in quotes that were single', "tenant: 'a'\n", 'tenant', 'b', 'tenant: b\n'],
    ['in a map on one line', '{ port: 1, tenant: a }\n', 'port', '2', '{ port: 2, tenant: a }\n'],
    ['with a path of Windows', '', 'data', String.raw`C:\Users\ada`, 'data: "C:\\\\Users\\\\ada"\n'],
  ] as const)('%s', (_fact, text, name, value, changed) => {
    expect(changeSetting({ file, text, name, value })).toEqual({ ok: true, value: changed });
  });
});

describe('a setting is taken out', () => {
  it.each([
    ['with its line', '# a\nport: 1 # why\ntenant: a\n', '# a\ntenant: a\n'],
    ['at the end without a line break', 'tenant: a\nport: 1', 'tenant: a\n'],
    ['without a value', 'port:\ntenant: a\n', 'tenant: a\n'],
    ['where it is not', 'tenant: a\n', 'tenant: a\n'],
  ])('%s', (_fact, text, changed) => {
    expect(changeSetting({ file, text, name: 'port' })).toEqual({ ok: true, value: changed });
  });
});

describe('a file is left alone', () => {
  it.each([
    ['that is no YAML', 'port: [1\n', '9000'],
    ['that is no map', '- port\n', '9000'],
    ['to whose end nothing can be added', '{ tenant: a }\n', '9000'],
    ['that ends with a document’s end', 'tenant: a\n...\n', '9000'],
    ['that has the setting within a map on one line', '{ port: 1, tenant: a }\n', undefined],
    ['with an alias for it', 'tenant: &a x\nport: *a\n', '9000'],
  ])('%s', (_fact, text, value) => {
    const change = { file, text, name: 'port' as const, ...(value === undefined ? {} : { value }) };
    expect(changeSetting(change)).toMatchObject({ ok: false, error: { code: 'SETTING_INVALID', file } });
  });
});
