// Folders of taskruns on disk.
import { existsSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createWorkFolders } from '../../../../src/main/execution/file/work-folders.ts';

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
