// Files that get a new text whole.
import { chmod, lstat, readdir, readFile, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replaceTextFile } from '../../../src/main/flow/replace-text-file.ts';
import { makeFolder } from '../command/temporary-folder.ts';

it('replaces the text, keeps the rights, and leaves no other file', async () => {
  const folder = await makeFolder({ 'a.yaml': 'old\n' });
  const file = join(folder, 'a.yaml');
  await chmod(file, 0o600);
  const written = await replaceTextFile({ kind: 'flow file', file, text: 'new\n' });
  const { mode } = await stat(file);
  expect([written.ok, await readFile(file, 'utf8'), mode & 0o777, await readdir(folder)]).toEqual([
    true,
    'new\n',
    0o600,
    ['a.yaml'],
  ]);
});

it('writes through a link, which stays one', async () => {
  const folder = await makeFolder({ 'real/a.yaml': 'old\n' });
  const link = join(folder, 'a.yaml');
  await symlink(join(folder, 'real/a.yaml'), link);
  await replaceTextFile({ kind: 'flow file', file: link, text: 'new\n' });
  expect([(await lstat(link)).isSymbolicLink(), await readFile(join(folder, 'real/a.yaml'), 'utf8')]).toEqual([
    true,
    'new\n',
  ]);
});

it('says why where there is nothing to replace', async () => {
  const folder = await makeFolder();
  const file = join(folder, 'none/a.yaml');
  const written = await replaceTextFile({ kind: 'flow file', file, text: 'new\n' });
  expect(written).toMatchObject({
    error: { code: 'FILE_UNWRITABLE', message: `Cannot write flow file "${file}": there is no such folder` },
  });
});
