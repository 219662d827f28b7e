// Files of namespaces in a folder. Source: `ns-files-*` in the recorded runs of 1.3.19 and 2.0.0.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { toJsonValue } from '../../../../src/main/contract/value.ts';
import { provideNamespaceFiles } from '../../../../src/main/plugin/work-folder/namespace-files.ts';
import { createTestContext } from '../run-task-with.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'namespace-files-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function provide(property: unknown) {
  const said: unknown[] = [];
  const base = createTestContext();
  const namespaceFiles = {
    ...base.ports.namespaceFiles,
    list: () => ok(['b.txt', 'lib/a.sh']),
    read: ({ namespace, path }: { readonly namespace: string; readonly path: string }) =>
      ok(Buffer.from(`${path} of ${namespace}`)),
  };
  const context = createTestContext({
    ports: { ...base.ports, namespaceFiles },
    log: (level, message) => void said.push(`${level} ${message}`),
    metric: ({ name, value }) => void said.push([name, value]),
  });
  return { provided: provideNamespaceFiles(toJsonValue(property), { folder, context }), said };
}

function names(): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .toSorted();
}

it.each([
  [{ enabled: true }, ['a.sh', 'b.txt']],
  [{}, ['a.sh', 'b.txt']],
  [{ enabled: false }, []],
  [{ include: ['b.txt'] }, ['b.txt']],
  [{ exclude: ['lib/**'] }, ['b.txt']],
  [null, []],
])('%j provides %j', (property, provided) => {
  provide(property);
  expect(names()).toEqual(provided);
});

it('says how many there are, and measures it', () => {
  expect(provide({ include: ['b.txt'] })).toEqual({
    provided: { ok: true, value: undefined },
    said: [
      "INFO Loaded 1 namespace files from 'company.team' in 00:00:00.000",
      ['namespacefiles.count', 1],
      ['namespacefiles.duration', 0],
    ],
  });
});

it('takes the files of other namespaces, each in a folder of its own', () => {
  provide({ include: ['b.txt'], namespaces: ['x.y'], folderPerNamespace: true });
  expect(readFileSync(join(folder, 'x.y/b.txt'), 'utf8')).toBe('b.txt of x.y');
});

it.each([
  ['OVERWRITE', true, 'b.txt of company.team'],
  ['IGNORE', true, 'mine'],
  ['WARN', true, 'mine'],
  ['FAIL', false, 'mine'],
])('meets a file that is there already as %s says', (ifExists, isOk, content) => {
  writeFileSync(join(folder, 'b.txt'), 'mine');
  const { provided } = provide({ ifExists });
  expect([provided.ok, readFileSync(join(folder, 'b.txt'), 'utf8')]).toEqual([isOk, content]);
});
