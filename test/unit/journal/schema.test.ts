// How a database is readied.
import { expect, it } from 'vitest';
import { hasId, prepareDatabase, schemaVersion } from '../../../src/main/journal/schema.ts';
import type { SqlDriver } from '../../../src/main/journal/sql-driver.ts';
import { createSqliteStorage } from '../../../src/main/journal/sqlite-storage.ts';
import { availableDrivers } from './drivers.ts';
import { olderVersions, tablesOf } from './older-versions.ts';
import { temporaryFolder } from './temporary-folder.ts';

function pragmas(driver: SqlDriver, ...names: readonly string[]) {
  return names.map((name) => Object.values(driver.prepare(`PRAGMA ${name}`).get([]) ?? {})[0]);
}

it.each(availableDrivers())('prepareDatabase() sets what must stand before the first table, over %s', (_, open) => {
  const driver = open(`${temporaryFolder()}/a.db`);
  expect(prepareDatabase(driver, 'full')).toBe(schemaVersion);
  const names = ['page_size', 'auto_vacuum', 'journal_mode', 'synchronous', 'user_version'];
  expect(pragmas(driver, ...names)).toEqual([8192, 2, 'wal', 2, schemaVersion]);
  driver.close();
});

it.each(availableDrivers())(
  'prepareDatabase() leaves the tables of another version as they are, over %s',
  (_, open) => {
    const driver = open(':memory:');
    driver.exec('CREATE TABLE execution (a); PRAGMA user_version = 999');
    expect(prepareDatabase(driver, 'normal')).toBe(999);
    expect(driver.prepare('SELECT name FROM sqlite_schema').all([])).toHaveLength(1);
    driver.close();
  },
);

const found = [
  ['delivery', 'id'],
  ['execution', 'id'],
  ['log', 'execution_id'],
  ['metric', 'execution_id'],
] as const;

it.each(found)('hasId() finds a row of %s by the index on %s', (table, column) => {
  for (const [, open] of availableDrivers()) {
    const driver = open(':memory:');
    prepareDatabase(driver, 'normal');
    const plan = driver.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE ${hasId(column)}`).all(['x']);
    const name = column === 'id' ? `${table}_id` : `${table}_execution_id`;
    expect(JSON.stringify(plan)).toMatch(new RegExp(`SEARCH ${table} USING (COVERING )?INDEX ${name} `));
    driver.close();
  }
});

const beforeRevisionColumns = olderVersions.filter((version) => version < 7);

it.each(beforeRevisionColumns)(
  'revisions of version %d have neither time nor origin, and newer ones have both',
  (version) => {
    for (const [, open] of availableDrivers()) {
      const driver = open(':memory:');
      driver.exec(tablesOf(version));
      driver.prepare('INSERT INTO flow_revision VALUES (?, ?, ?, ?)').run(['a', 'f', 1, '"id: f"']);
      prepareDatabase(driver, 'normal');
      const storage = createSqliteStorage(driver);
      const added = { revision: 2, createdAt: '2026-11-22T10:00:00Z', origin: 'window' } as const;
      storage.write([{ type: 'revision', revision: { namespace: 'a', id: 'f', source: 'x', ...added } }]);
      expect(storage.revisions('a', 'f')).toEqual({ ok: true, value: [added, { revision: 1 }] });
      storage.close();
    }
  },
);
