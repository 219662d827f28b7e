// A flow is switched off and on in its text, and nothing else of it changes.
import { describe, expect, it } from 'vitest';
import { setDisabled } from '../../../src/main/flow/set-disabled.ts';

const plain = '# mine\nid: f\nnamespace: n # here\n\ndescription: |\n  disabled: no\ntasks: []\n';

describe('switching off', () => {
  it.each([
    ['puts the line behind the names', plain, plain.replace('# here\n', '# here\ndisabled: true\n')],
    ['with the line breaks of the text', 'id: f\r\nnamespace: n\r\n', 'id: f\r\nnamespace: n\r\ndisabled: true\r\n'],
    ['behind a text without an end of line', 'namespace: n\nid: f', 'namespace: n\nid: f\ndisabled: true'],
    ['changes the value that is there', 'id: f\ndisabled: false # for now\n', 'id: f\ndisabled: true # for now\n'],
    ['gives a value where there is none', 'id: f\ndisabled:\ntasks: []\n', 'id: f\ndisabled: true\ntasks: []\n'],
    ['leaves what is off as it is', 'id: f\n"disabled": true\n', 'id: f\n"disabled": true\n'],
  ])('%s', (_, source, changed) => {
    expect(setDisabled(source, true)).toEqual({ ok: true, value: changed });
  });
});

describe('switching on', () => {
  it.each([
    ['takes the bare line away', 'id: f\ndisabled: true\ntasks: []\n', 'id: f\ntasks: []\n'],
    ['keeps a comment', 'id: f\ndisabled: true  # holiday\n', 'id: f\ndisabled: false  # holiday\n'],
    ['leaves what is on as it is', plain, plain],
  ])('%s', (_, source, changed) => {
    expect(setDisabled(source, false)).toEqual({ ok: true, value: changed });
  });
});

it.each([plain, 'id: f\r\nnamespace: n\r\ntasks: []', 'namespace: n\nid: f'])(
  'gives %j back after off and on',
  (source) => {
    const off = setDisabled(source, true);
    expect(off.ok && setDisabled(off.value, false)).toEqual({ ok: true, value: source });
  },
);

it.each([
  ['no YAML', 'id: "f', true, 'Cannot disable flow: its text cannot be read'],
  ['no map', '- id: f', false, 'Cannot enable flow: its text cannot be read'],
  ['one line in braces', '{id: f, namespace: n}', true, 'Cannot disable flow: its text is not written as lines of "name: value"'], // prettier-ignore
])('refuses %s', (_, source, isDisabled, message) => {
  expect(setDisabled(source, isDisabled)).toMatchObject({ ok: false, error: { code: 'FLOW_INVALID', message } });
});
