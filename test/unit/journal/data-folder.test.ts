// The data folder: made, locked, and a damaged database put aside in it.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { lockFolder, makeFolder, putAside, strangenessOf } from '../../../src/main/journal/data-folder.ts';
import { availableDrivers } from './drivers.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('makeFolder() makes a folder for the user alone, and takes one that is there', () => {
  const folder = join(temporaryFolder(), 'deep', 'data');
  expect([makeFolder(folder), makeFolder(folder), statSync(folder).mode & 0o777]).toEqual([
    ok(undefined),
    ok(undefined),
    0o700,
  ]);
});

it('makeFolder() names the folder and the reason where it cannot', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const message = `Cannot open data folder "${file}": ENOTDIR: not a directory, scandir '${file}'`;
  expect(makeFolder(file)).toEqual(fail(createError('DATA_UNUSABLE', message, {}, { folder: file })));
});

it.each(availableDrivers())('lockFolder() lets one in at a time, over %s', (_, openDriver) => {
  const folder = temporaryFolder();
  const first = lockFolder(folder, openDriver);
  const message = `Cannot open data folder "${folder}": another Hookbench is using it`;
  expect(lockFolder(folder, openDriver)).toEqual(fail(createError('DATA_UNUSABLE', message, {}, { folder })));
  if (first.ok) first.value();
  const second = lockFolder(folder, openDriver);
  // Letting go twice does not let go of another's lock.
  if (first.ok) first.value();
  expect([second.ok, lockFolder(folder, openDriver).ok]).toEqual([true, false]);
  if (second.ok) second.value();
});

it.each([
  ['absent', undefined, undefined],
  ['empty', '', undefined],
  ['a database', 'SQLite format 3\u0000 and more', undefined],
  ['text', 'SQLite format 4', 'file is not a database'],
  ['short', 'SQL', 'file is not a database'],
])('strangenessOf() of a file that is %s', (_, content, strangeness) => {
  const file = join(temporaryFolder(), 'hookbench.db');
  if (content !== undefined) writeFileSync(file, content);
  expect(strangenessOf(file)).toBe(strangeness);
});

it('putAside() keeps the database and its log under a new name each time', () => {
  const folder = temporaryFolder();
  for (const content of ['first', 'second']) {
    writeFileSync(join(folder, 'hookbench.db'), content);
    writeFileSync(join(folder, 'hookbench.db-wal'), `${content} log`);
    putAside(folder, '2026-11-22T10:20:30.123Z');
  }
  const aside = 'hookbench.db.corrupted-2026-11-22T10-20-30-123Z';
  const kept = readdirSync(folder).sort();
  expect(kept.map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual([
    [aside, 'first'],
    [`${aside}-2`, 'second'],
    [`${aside}-2-wal`, 'second log'],
    [`${aside}-wal`, 'first log'],
  ]);
});
