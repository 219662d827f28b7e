// Which files are flows, and how they are read.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  checkFlowsFolder,
  comparePaths,
  isFlowFile,
  isLeftOut,
  listFlowFiles,
  mayBeThere,
  readFlowFile,
} from '../../../src/main/flow/flow-files.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hookbench-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['a.yaml', true],
  ['sub/a.yml', true],
  ['hookbench.yaml', false],
  ['sub/hookbench.yml', false],
  ['a.stubs.yaml', false],
  ['a.test.yml', false],
  ['a.yaml~', false],
  ['.a.yaml', false],
  ['.git/a.yaml', false],
  ['node_modules/x/a.yaml', false],
  ['a.json', false],
])('isFlowFile(%j) is %j', (file, expected) => {
  expect(isFlowFile(file)).toBe(expected);
});

test('isLeftOut() is true of hidden files and folders of packages', () => {
  expect(['.git', 'a/.b/c', 'node_modules', 'a/b'].map(isLeftOut)).toEqual([true, true, true, false]);
});

test('mayBeThere() is true of what is there, links that lead nowhere included', async () => {
  await writeFile(join(folder, 'a.yaml'), '');
  await symlink(join(folder, 'gone'), join(folder, 'b.yaml'));
  const found = ['a.yaml', 'b.yaml', 'c.yaml'].map((file) => mayBeThere(folder, file));
  expect(found).toEqual([true, true, false]);
});

test('comparePaths() orders by code unit', () => {
  expect(['b', 'a', 'B', 'a'].sort(comparePaths)).toEqual(['B', 'a', 'a', 'b']);
});

test('listFlowFiles() goes through links, and comes back from one that leads in a circle', async () => {
  await mkdir(join(folder, 'sub'));
  await writeFile(join(folder, 'sub/a.yaml'), '');
  await symlink(join(folder, 'sub'), join(folder, 'linked'));
  await symlink(folder, join(folder, 'sub/circle'));
  expect(await listFlowFiles(folder)).toEqual({ ok: true, value: ['linked/a.yaml', 'sub/a.yaml'] });
});

test('listFlowFiles() answers FLOWS_UNUSABLE for a folder that is not there', async () => {
  const files = await listFlowFiles(join(folder, 'nothing'));
  expect(files.ok ? undefined : files.error.code).toBe('FLOWS_UNUSABLE');
});

test('checkFlowsFolder() says whether a folder can be listed', async () => {
  const checks = [await checkFlowsFolder(folder), await checkFlowsFolder(join(folder, 'nothing'))];
  expect(checks.map((check) => check.ok)).toEqual([true, false]);
});

test('readFlowFile() answers the text, or nothing where there is no file', async () => {
  await writeFile(join(folder, 'a.yaml'), '\uFEFFid: a');
  expect([await readFlowFile(folder, 'a.yaml'), await readFlowFile(folder, 'sub/b.yaml')]).toEqual([
    { ok: true, value: 'id: a' },
    { ok: true, value: undefined },
  ]);
});

test('readFlowFile() answers FILE_UNREADABLE for what is no text file', async () => {
  await mkdir(join(folder, 'a.yaml'));
  const text = await readFlowFile(folder, 'a.yaml');
  expect(text.ok ? undefined : text.error.code).toBe('FILE_UNREADABLE');
});

test('readFlowFile() does not read a file of any size', async () => {
  await writeFile(join(folder, 'a.yaml'), Buffer.alloc(13_000_000, 0x20));
  const text = await readFlowFile(folder, 'a.yaml');
  expect(text.ok ? undefined : text.error.message).toBe(
    'Cannot read flow file "a.yaml": it has 13000000 bytes, 12582912 are read at most',
  );
});
