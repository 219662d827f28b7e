// Which SQLite is used: the runtime's own where it has one, else libsql. Both read and write the same file.
import { openLibsql } from './libsql-driver.ts';
import { findNodeSqlite } from './node-sqlite-driver.ts';
import type { SqlDriver } from './sql-driver.ts';

/** Opens a database file with the best driver that this runtime has. Throws as the driver does. */
export function openDriver(file: string): SqlDriver {
  return (findNodeSqlite() ?? openLibsql)(file);
}
