// `inputFiles`: what is rendered how often, and what is written where. Source: `sh-in-*` and `uri-*`.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { type JsonValue, toJsonValue } from '../../../../src/main/contract/value.ts';
import type { Rendering } from '../../../../src/main/plugin/plugin.ts';
import { renderInputFiles, writeInputFiles } from '../../../../src/main/plugin/work-folder/provide-files.ts';
import { createTestContext } from '../run-task-with.ts';

/** Each time it renders, a text loses its first mark. */
const rendering: Rendering = {
  render: (text) => ok(text.replace('^', '')),
  renderTyped: ok,
  renderObject: ok,
};

describe('renderInputFiles()', () => {
  it.each<readonly [string, JsonValue, boolean, unknown]>([
    ['names twice and contents once', toJsonValue({ '^^a': '^^x' }), false, { a: '^x' }],
    ['names and contents twice', toJsonValue({ '^^a': '^^x' }), true, { a: 'x' }],
    ['a text that becomes a map, whose contents stay', '{"a":"^^x"}', false, { a: '^x' }],
    ['texts of numbers in a text that becomes a map', '{"a":12,"b":true}', false, { a: '12', b: 'true' }],
    [
      'no map in a text that becomes a map',
      '{"a":"x","b":{}}',
      false,
      'Cannot deserialize value of type `java.lang.String` from Object value (token `JsonToken.START_OBJECT`)\n at [Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 14] (through reference chain: java.util.LinkedHashMap["b"])',
    ],
    ['no null values', toJsonValue({ a: null, b: '' }), false, { b: '' }],
    ['nothing', null, false, {}],
    ['no list', ['a'], false, "Invalid `files` properties with type 'class java.util.ArrayList'"],
    [
      'no number',
      toJsonValue({ a: 1 }),
      false,
      "class java.lang.Integer cannot be cast to class java.lang.String (java.lang.Integer and java.lang.String are in module java.base of loader 'bootstrap')",
    ],
  ])('gives %s', (_, property, isTwice, given) => {
    const files = renderInputFiles(property, { rendering, isTwice });
    expect(files.ok ? Object.fromEntries(files.value) : files.error.message).toEqual(given);
  });
});

describe('writeInputFiles()', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'provide-files-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(files: Readonly<Record<string, string>>) {
    const base = createTestContext();
    const pathOf = () => ok(join(folder, 'stored'));
    const namespaceFiles = {
      ...base.ports.namespaceFiles,
      read: (of: { readonly namespace: string; readonly path: string }) =>
        ok(Buffer.from(`${of.path} of ${of.namespace}`)),
    };
    const context = { ...base, ports: { ...base.ports, files: { ...base.ports.files, pathOf }, namespaceFiles } };
    return writeInputFiles({ folder, context }, new Map(Object.entries(files)));
  }

  it('writes texts, in folders that it makes', () => {
    const written = write({ 'a/b.txt': 'hello' });
    expect([written.ok, readFileSync(join(folder, 'a/b.txt'), 'utf8')]).toEqual([true, 'hello']);
  });

  it('writes what an address stands for, and an address inside of a text as text', () => {
    writeFileSync(join(folder, 'stored'), 'from storage');
    const written = write({ 'a.txt': 'kestra:///x/y.txt', 'b.txt': 'see kestra:///x/y.txt' });
    expect([
      written.ok,
      readFileSync(join(folder, 'a.txt'), 'utf8'),
      readFileSync(join(folder, 'b.txt'), 'utf8'),
    ]).toEqual([true, 'from storage', 'see kestra:///x/y.txt']);
  });

  it('writes a file of the namespace, or of another one', () => {
    const written = write({ 'a.txt': 'nsfile:///lib/x.txt', 'b.txt': 'nsfile://x.y/z.txt' });
    const contents = ['a.txt', 'b.txt'].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect([written.ok, contents]).toEqual([true, ['lib/x.txt of company.team', 'z.txt of x.y']]);
  });

  const outside = 'The path to resolve must be a relative path inside the current working directory.';
  it.each([
    [{ '../x': 'a' }, outside],
    [{ '/abs': 'a' }, outside],
    [{ 'a/../../x': 'a' }, outside],
    [{ a: 'kestra:///x\n' }, 'Illegal character in path at index 11: kestra:///x\n'],
  ])('refuses %j', (files, message) => {
    const written = write(files);
    expect(written.ok || written.error.message).toBe(message);
  });
});
