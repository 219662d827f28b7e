// The drivers that this runtime has. One that it has not is named on the console, never left out in silence.
import { openLibsql } from '../../../src/main/journal/libsql-driver.ts';
import { findNodeSqlite } from '../../../src/main/journal/node-sqlite-driver.ts';
import type { OpenDriver } from '../../../src/main/journal/sql-driver.ts';

/** Name and opener of each driver. */
export function availableDrivers(): readonly (readonly [name: string, open: OpenDriver])[] {
  const nodeSqlite = findNodeSqlite();
  if (nodeSqlite === undefined)
    console.log(`not tested here: node:sqlite, which Node ${process.version} does not have`);
  return [['libsql', openLibsql], ...(nodeSqlite === undefined ? [] : [['node:sqlite', nodeSqlite] as const])];
}
