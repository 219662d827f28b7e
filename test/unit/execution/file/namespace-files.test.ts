// Files of namespaces in the flows folder, and changes that are to be forgotten.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { type NamespaceFiles, openNamespaceFiles } from '../../../../src/main/execution/file/namespace-files.ts';

const limits = { fileBytesMax: 10, readBytesMax: 10 };
const namespace = 'company.team';
let flows: string;
let own: string;

beforeEach(() => {
  flows = mkdtempSync(join(tmpdir(), 'namespace-files-'));
  own = join(flows, '.files', namespace);
  mkdirSync(join(own, 'd'), { recursive: true });
  writeFileSync(join(own, 'd/a.txt'), 'x');
});
afterEach(() => rmSync(flows, { recursive: true }));

const open = (isKept: boolean): NamespaceFiles => openNamespaceFiles({ flowsFolder: flows, limits, isKept });
const content = Buffer.from('y');

it('openNamespaceFiles() lists and reads what is in the flows folder', () => {
  const { namespaceFiles } = open(false);
  expect([
    namespaceFiles.list(namespace),
    namespaceFiles.list('other'),
    namespaceFiles.read({ namespace, path: 'd/a.txt' }),
  ]).toEqual([ok(['d/a.txt']), ok([]), ok(Buffer.from('x'))]);
});

it('openNamespaceFiles() keeps changes in the flows folder', async () => {
  const { namespaceFiles } = open(true);
  await namespaceFiles.write({ namespace, path: 'b.txt', content });
  const deleted = namespaceFiles.delete({ namespace, path: 'd/a.txt' });
  expect([deleted, readFileSync(join(own, 'b.txt'), 'utf8'), existsSync(join(own, 'd/a.txt'))]).toEqual([
    ok(true),
    'y',
    false,
  ]);
});

it('openNamespaceFiles() forgets changes that are not to be kept', async () => {
  const opened = open(false);
  const { namespaceFiles } = opened;
  await namespaceFiles.write({ namespace, path: 'b.txt', content });
  namespaceFiles.delete({ namespace, path: 'd/a.txt' });
  const seen = namespaceFiles.list(namespace);
  opened.close();
  expect([seen, open(false).namespaceFiles.list(namespace)]).toEqual([ok(['b.txt']), ok(['d/a.txt'])]);
});

it('openNamespaceFiles() reaches nothing outside', async () => {
  writeFileSync(join(flows, 'secret'), 'x');
  symlinkSync(join(flows, 'secret'), join(own, 'link'));
  const { namespaceFiles } = open(true);
  const results = [
    namespaceFiles.read({ namespace, path: 'link' }),
    namespaceFiles.read({ namespace, path: '../../secret' }),
    namespaceFiles.read({ namespace: '..', path: 'secret' }),
    await namespaceFiles.write({ namespace, path: '/etc/x', content }),
    await namespaceFiles.write({ namespace: 'a/b', path: 'x', content }),
    namespaceFiles.delete({ namespace: '', path: 'x' }),
  ];
  expect([results.map((result) => result.ok), namespaceFiles.list(namespace)]).toEqual([
    results.map(() => false),
    ok(['d/a.txt']),
  ]);
});
