// Folders of taskruns on disk.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWorkFolders, removeLeftFolders } from '../../../src/main/execution/work-folders.ts';

it('gives a taskrun one empty folder, and other taskruns others', () => {
  const folders = createWorkFolders();
  const [first, again, other] = ['a', 'a', 'b'].map((id) => folders.open(id));
  const path = first?.ok === true ? first.value : '';
  const entries = readdirSync(path);
  folders.remove('a');
  folders.remove('b');
  expect([again, first?.ok === true && other?.ok === true && first.value !== other.value, entries]).toEqual([
    first,
    true,
    [],
  ]);
});

it('deletes a folder, and gives a new one after that', () => {
  const folders = createWorkFolders();
  const first = folders.open('a');
  folders.remove('a');
  const second = folders.open('a');
  folders.remove('a');
  const paths = [first, second].map((folder) => (folder.ok ? folder.value : ''));
  expect([paths[0] === paths[1], paths.map((path) => existsSync(path))]).toEqual([false, [false, false]]);
});

it('removes what a dead program left, and nothing that is in use', () => {
  const parent = mkdtempSync(join(tmpdir(), 'work-folders-'));
  const own = createWorkFolders(parent).open('a');
  const dead = spawnSync(process.execPath, ['--version']).pid;
  for (const name of [`hookbench-work-${dead}-x`, 'hookbench-work-old', 'other']) mkdirSync(join(parent, name));
  const removed = removeLeftFolders(parent);
  const left = readdirSync(parent);
  const isKept = own.ok && existsSync(own.value);
  rmSync(parent, { recursive: true });
  expect([removed, left.length, isKept]).toEqual([1, 3, true]);
});
