// A tree of folders under watch: what comes, goes and is exchanged in it.
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchTree } from '../../../src/main/flow/watch-tree.ts';

/** A folder with these files, a place beside it, and what is told of it as lines. */
async function watchNew(files: readonly string[]) {
  const base = await mkdtemp(join(tmpdir(), 'hookbench-tree-'));
  const top = join(base, 'top');
  const told = new Set<string>();
  const ears = new Set<() => void>();
  const tell = (line: string) => {
    told.add(line);
    for (const hear of ears) hear();
  };
  for (const file of files) {
    await mkdir(join(top, file, '..'), { recursive: true });
    await writeFile(join(top, file), '');
  }
  const close = await watchTree(top, {
    changed: (file) => tell(file),
    left: (prefix) => tell(`left ${prefix}`),
    gone: () => tell('gone'),
    failed: (error) => tell(String(error)),
  });
  onTestFinished(async () => {
    close();
    await rm(base, { recursive: true, force: true });
  });
  const heard = (line: string) =>
    new Promise<boolean>((resolve) => {
      const hear = () => told.has(line) && resolve(true);
      ears.add(hear);
      hear();
    });
  return { base, top, told, heard, close };
}

test('tells of files that are added, changed and removed, and not of those that were there', async () => {
  const { top, told, heard } = await watchNew(['a.yaml', 'sub/b.yaml', 'sub/c.stubs.yaml']);
  expect([...told]).toEqual([]);
  await writeFile(join(top, 'sub/c.stubs.yaml'), 'x');
  await heard('sub/c.stubs.yaml');
  await rm(join(top, 'a.yaml'));
  expect(await heard('a.yaml')).toBe(true);
});

test('tells of what is in a folder that comes, and that it left when it goes', async () => {
  const { base, top, heard } = await watchNew(['a.yaml']);
  await mkdir(join(base, 'new/deep'), { recursive: true });
  await writeFile(join(base, 'new/deep/b.yaml'), '');
  await rename(join(base, 'new'), join(top, 'new'));
  await heard('new/deep/b.yaml');
  await rename(join(top, 'new'), join(base, 'old'));
  expect(await heard('left new/')).toBe(true);
});

test('goes on with a folder that takes the place of another', async () => {
  const { base, top, told, heard } = await watchNew(['sub/a.yaml']);
  await mkdir(join(base, 'other'));
  await writeFile(join(base, 'other/b.yaml'), '');
  await rename(join(top, 'sub'), join(base, 'old'));
  await rename(join(base, 'other'), join(top, 'sub'));
  await heard('sub/b.yaml');
  told.clear();
  await writeFile(join(top, 'sub/b.yaml'), 'x');
  expect(await heard('sub/b.yaml')).toBe(true);
});

test('says that the top is gone, also where another folder stands in its place', async () => {
  const { base, top, heard } = await watchNew(['a.yaml']);
  await mkdir(join(base, 'other'));
  await rename(top, join(base, 'old'));
  await rename(join(base, 'other'), top);
  expect(await heard('gone')).toBe(true);
});

test('says that a top is gone that went before it was watched', async () => {
  const base = await mkdtemp(join(tmpdir(), 'hookbench-tree-'));
  await rm(base, { recursive: true });
  const told: string[] = [];
  const note = (what: string) => () => void told.push(what);
  const close = await watchTree(base, {
    changed: note('changed'),
    left: note('left'),
    gone: note('gone'),
    failed: note('failed'),
  });
  close();
  expect(told).toEqual(['gone']);
});

test('follows a link to a folder', async () => {
  const { base, top, heard } = await watchNew(['a.yaml']);
  await mkdir(join(base, 'elsewhere'));
  await symlink(join(base, 'elsewhere'), join(top, 'link'));
  await writeFile(join(base, 'elsewhere/b.yaml'), '');
  expect(await heard('link/b.yaml')).toBe(true);
});
