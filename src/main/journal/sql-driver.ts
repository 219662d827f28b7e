// The port to SQLite: the little that both drivers can do alike. Parameters are arrays only, since libsql
// trips over single values. Everything here throws as SQLite does; `sqlite-storage.ts` makes values of it.

/** What can be bound. Not a boolean: libsql ends the whole process over one. */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** One row by column name. Columns are read through `sql-row.ts`, which checks their kind. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** A prepared statement. */
export interface SqlStatement {
  /** Answers how many rows it has inserted, updated or deleted. */
  run(values: readonly SqlValue[]): number;
  get(values: readonly SqlValue[]): SqlRow | undefined;
  all(values: readonly SqlValue[]): readonly SqlRow[];
}

/** One open database. */
export interface SqlDriver {
  exec(sql: string): void;
  prepare(sql: string): SqlStatement;
  close(): void;
}

/** Opens a file, made where it is absent, or `:memory:`. */
export type OpenDriver = (file: string) => SqlDriver;

/** Does everything in `body` or nothing of it. Takes the write lock at once, so that it is never lost midway. */
export function inTransaction(driver: Pick<SqlDriver, 'exec'>, body: () => void): void {
  driver.exec('BEGIN IMMEDIATE');
  let isCommitted = false;
  try {
    body();
    driver.exec('COMMIT');
    isCommitted = true;
  } finally {
    if (!isCommitted) rollback(driver);
  }
}

function rollback(driver: Pick<SqlDriver, 'exec'>): void {
  try {
    driver.exec('ROLLBACK');
  } catch {
    // SQLite has rolled back by itself, as it does when the disk is full; what came first is to be told.
  }
}

/** SQLite's own code of something that a driver threw, without the extension: 5 busy, 11 corrupt, 13 full, 26 not a database. */
export function sqliteCodeOf(thrown: unknown): number | undefined {
  if (typeof thrown !== 'object' || thrown === null) return undefined;
  if ('errcode' in thrown && typeof thrown.errcode === 'number') return thrown.errcode & 0xff;
  if ('rawCode' in thrown && typeof thrown.rawCode === 'number') return thrown.rawCode & 0xff;
  return undefined;
}
