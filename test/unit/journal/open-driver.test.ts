// Which SQLite is used.
import { expect, it } from 'vitest';
import { findNodeSqlite } from '../../../src/main/journal/node-sqlite-driver.ts';
import { openDriver } from '../../../src/main/journal/open-driver.ts';

it('openDriver() takes the one of the runtime, else libsql', () => {
  const driver = openDriver(':memory:');
  const row = driver.prepare('SELECT 1 AS one').get([]) ?? {};
  driver.close();
  // libsql alone adds a property of its own to a row.
  expect([row['one'], '_metadata' in row]).toEqual([1, findNodeSqlite() === undefined]);
});
