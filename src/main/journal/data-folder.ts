// The data folder on disk: made, locked against a second process, and a damaged database put aside in it.
// What is in the database is not its business.
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createError, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import { type OpenDriver, sqliteCodeOf } from './sql-driver.ts';

const sqliteBusy = 5;
const sqliteHeader = 'SQLite format 3\u0000';

/** The database's file in a data folder. */
export function databaseFileOf(folder: string): string {
  return join(folder, 'hookbench.db');
}

/** Makes the folder where it is absent, for the user alone: payloads are nobody else's. Answers DATA_UNUSABLE. */
export function makeFolder(folder: string): Result<void> {
  return attempt(folder, () => {
    makeWithParents(folder);
    // Asked here, since what SQLite says of a folder that cannot be used does not name the reason.
    readdirSync(folder);
    accessSync(folder, constants.W_OK);
  });
}

/**
 * Holds the folder until the answered function is called or the process dies, however it dies: the lock is
 * one that SQLite holds on a file of its own, and the system takes it back. Answers DATA_UNUSABLE.
 */
export function lockFolder(folder: string, openDriver: OpenDriver): Result<() => void> {
  return attempt(folder, () => {
    const driver = openDriver(join(folder, 'hookbench.lock'));
    driver.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      // Rolled back first, since libsql keeps a closed file open for a while.
      driver.exec('ROLLBACK');
      driver.close();
    };
  });
}

/**
 * Why a file is no database at all, or undefined where it is one, is empty or absent. Looked at before SQLite
 * does, which would delete the log beside such a file. Throws as `node:fs` does.
 */
export function strangenessOf(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = Buffer.alloc(sqliteHeader.length);
  const handle = openSync(file, 'r');
  const length = readSync(handle, bytes, 0, bytes.length, 0);
  closeSync(handle);
  return length === 0 || bytes.toString('latin1') === sqliteHeader ? undefined : 'file is not a database';
}

/** Renames the database and what belongs to it, never over another. Answers the new name, or DATA_UNUSABLE. */
export function putAside(folder: string, nowIso: string): Result<string> {
  const file = databaseFileOf(folder);
  const aside = freeName(`${file}.corrupted-${nowIso.replaceAll(/[:.]/g, '-')}`);
  return attempt(folder, () => {
    for (const ending of ['', '-wal', '-shm']) {
      if (existsSync(file + ending)) renameSync(file + ending, aside + ending);
    }
    return aside;
  });
}

// Not by `recursive`: on a file system that takes no folders Node loops for ever, or names the wrong reason.
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeWithParents(parent);
  mkdirSync(folder, { mode: 0o700 });
}

function attempt<T>(folder: string, body: () => T): Result<T> {
  try {
    return ok(body());
  } catch (error) {
    const reason = sqliteCodeOf(error) === sqliteBusy ? 'another Hookbench is using it' : messageOf(error);
    return fail(createError('DATA_UNUSABLE', `Cannot open data folder "${folder}": ${reason}`, {}, { folder }));
  }
}

function freeName(wished: string): string {
  let name = wished;
  for (let count = 2; existsSync(name); count += 1) name = `${wished}-${count}`;
  return name;
}
