// Opens the storage: a data folder on disk, or memory that is gone at its close. A damaged database is refused; who
// asks for it has it put aside, never removed and never repaired, and a new one begun.
import { statSync } from 'node:fs';
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import { databaseFileOf, lockFolder, makeFolder, putAside, strangenessOf } from './data-folder.ts';
import { openDriver as openBestDriver } from './open-driver.ts';
import { prepareDatabase, schemaVersion, type Synchronous } from './schema.ts';
import { type OpenDriver, type SqlDriver, sqliteCodeOf } from './sql-driver.ts';
import { textOf } from './sql-row.ts';
import { createSqliteStorage } from './sqlite-storage.ts';
import type { Storage } from './storage.ts';

const sqliteCorrupt = 11;
const sqliteNotADatabase = 26;
/** Databases up to this size are read through at each start; of bigger ones only what every start needs. */
const checkedBytesMax = 64 * 1024 * 1024;

/** What is opened, and how. */
export interface OpenStorageOptions {
  /** The data folder, made where it is not there; absent: in memory, gone at the close. */
  readonly folder?: string;
  /** How sure a commit is. Default `normal`. */
  readonly synchronous?: Synchronous;
  /** Which SQLite; default the best that the runtime has. */
  readonly openDriver?: OpenDriver;
  /** Whether a damaged database is put aside and a new one begun; default: it is refused. */
  readonly replaceCorrupted?: boolean;
  /** The clock, for the name of a database that is put aside. */
  readonly now?: () => string;
}

/** The storage, and what had to be done to get it: DATA_CORRUPTED where the old database was put aside. */
export interface OpenedStorage {
  readonly storage: Storage;
  readonly problem?: ErrorValue;
}

/** Opens the storage. Answers DATA_CORRUPTED, and DATA_UNUSABLE, also where another process has the folder. */
export function openStorage(options: OpenStorageOptions): Result<OpenedStorage> {
  const { folder } = options;
  if (folder === undefined) return openDatabase(':memory:', options);
  const made = makeFolder(folder);
  if (!made.ok) return made;
  const lock = lockFolder(folder, options.openDriver ?? openBestDriver);
  if (!lock.ok) return lock;
  const opened = openOrReplace(folder, options);
  if (!opened.ok) {
    lock.value();
    return opened;
  }
  const { storage, problem } = opened.value;
  const close = (): void => {
    storage.close();
    lock.value();
  };
  return ok({ storage: { ...storage, close }, ...(problem === undefined ? {} : { problem }) });
}

function openOrReplace(folder: string, options: OpenStorageOptions): Result<OpenedStorage> {
  const file = databaseFileOf(folder);
  const opened = openDatabase(file, options);
  if (opened.ok || opened.error.code !== 'DATA_CORRUPTED') return opened;
  if (options.replaceCorrupted !== true) {
    const advice =
      'look at it with SQLite, or start with --replace-corrupted to have it kept aside and a new one begun';
    return fail({ ...opened.error, message: `${opened.error.message}; ${advice}` });
  }
  const aside = putAside(folder, (options.now ?? systemNow)());
  if (!aside.ok) return aside;
  const begun = openDatabase(file, options);
  if (!begun.ok) return begun;
  const message = `${opened.error.message}; it is kept as "${aside.value}", and a new one is begun`;
  return ok({ ...begun.value, problem: createError('DATA_CORRUPTED', message, {}, { file, keptAs: aside.value }) });
}

/** Answers DATA_CORRUPTED, DATA_UNUSABLE. */
function openDatabase(file: string, options: OpenStorageOptions): Result<OpenedStorage> {
  let driver: SqlDriver | undefined;
  try {
    const strangeness = strangenessOf(file);
    if (strangeness !== undefined) return fail(cannotOpen('DATA_CORRUPTED', file, strangeness));
    driver = (options.openDriver ?? openBestDriver)(file);
    const version = prepareDatabase(driver, options.synchronous ?? 'normal');
    const fault = version === schemaVersion ? damageOf(driver, file) : otherVersion(file, version);
    if (fault === undefined) return ok({ storage: createSqliteStorage(driver) });
    driver.close();
    return fail(fault);
  } catch (error) {
    driver?.close();
    const code = sqliteCodeOf(error);
    const isDamaged = code === sqliteCorrupt || code === sqliteNotADatabase;
    return fail(cannotOpen(isDamaged ? 'DATA_CORRUPTED' : 'DATA_UNUSABLE', file, messageOf(error)));
  }
}

function damageOf(driver: SqlDriver, file: string): ErrorValue | undefined {
  if (file !== ':memory:' && statSync(file).size > checkedBytesMax) return undefined;
  const found = textOf(driver.prepare('PRAGMA quick_check(1)').get([]) ?? {}, 'quick_check');
  return found === 'ok' ? undefined : cannotOpen('DATA_CORRUPTED', file, found.replaceAll(/\s+/g, ' '));
}

function otherVersion(file: string, version: number): ErrorValue {
  const reason = `its version is ${version}, and this Hookbench reads ${schemaVersion}`;
  return cannotOpen('DATA_UNUSABLE', file, reason);
}

function cannotOpen(code: 'DATA_CORRUPTED' | 'DATA_UNUSABLE', file: string, reason: string): ErrorValue {
  return createError(code, `Cannot open database "${file}": ${reason}`, {}, { file });
}

function systemNow(): string {
  return new Date().toISOString();
}
