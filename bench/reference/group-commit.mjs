// A SQLite table with group commit: all writes of one turn of the event loop share a transaction, and each is
// told once it is committed. The driver is the runtime's own where it has one, else libsql, as in the product.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * A statement as both drivers have it.
 * @typedef {{ run(...values: (string | number)[]): unknown, get(...values: (string | number)[]): unknown }} Statement
 * @typedef {{ exec(sql: string): unknown, prepare(sql: string): Statement, close(): unknown }} Database
 */

/** Opens a table in a folder of its own; `--synchronous full` on the command line syncs each commit. */
export async function openTable() {
  const { values } = parseArgs({ options: { synchronous: { type: 'string', default: 'normal' } } });
  const database = await openDatabase(temporaryFile());
  database.exec('PRAGMA journal_mode = WAL');
  database.exec(`PRAGMA synchronous = ${values.synchronous === 'full' ? 'FULL' : 'NORMAL'}`);
  database.exec('CREATE TABLE execution (id INTEGER PRIMARY KEY, state TEXT NOT NULL, body TEXT, output TEXT) STRICT');
  const insert = database.prepare('INSERT INTO execution (id, state, body) VALUES (?, ?, ?)');
  const finish = database.prepare("UPDATE execution SET state = 'SUCCESS', output = ? WHERE id = ?");
  const commit = createGroupCommit(database);
  let lastId = 0;
  return {
    /** Writes a row. @param {{ state: string, body: string }} row @param {(id: number) => void} committed */
    insert: ({ state, body }, committed) => {
      const id = ++lastId;
      commit(
        () => insert.run(id, state, body),
        () => committed(id),
      );
    },
    /** Ends a row. @param {number} id @param {string} output @param {() => void} committed */
    finish: (id, output, committed) => commit(() => finish.run(output, id), committed),
    count: () => ({
      stored: countRows(database, 'SELECT count(*) AS n FROM execution'),
      finished: countRows(database, "SELECT count(*) AS n FROM execution WHERE state = 'SUCCESS'"),
    }),
  };
}

/** @param {Database} database */
function createGroupCommit(database) {
  /** @type {{ write: () => unknown, committed: () => void }[]} */
  let pending = [];
  const flush = () => {
    const group = pending;
    pending = [];
    database.exec('BEGIN');
    for (const { write } of group) write();
    database.exec('COMMIT');
    for (const { committed } of group) committed();
  };
  /** @param {() => unknown} write @param {() => void} committed */
  return (write, committed) => {
    if (pending.length === 0) setImmediate(flush);
    pending.push({ write, committed });
  };
}

/** @param {Database} database @param {string} sql */
function countRows(database, sql) {
  const row = /** @type {{ n: number }} the one column asked for */ (database.prepare(sql).get());
  return row.n;
}

/** A file for a database, in a folder of its own. */
export function temporaryFile() {
  return join(mkdtempSync(join(tmpdir(), 'hookbench-bench-')), 'reference.db');
}

/** Opens it with the runtime's own driver, else libsql. @param {string} file @returns {Promise<Database>} */
export async function openDatabase(file) {
  const sqlite = process.getBuiltinModule?.('node:sqlite');
  if (sqlite !== undefined) return new sqlite.DatabaseSync(file);
  const { default: Libsql } = await import('libsql');
  return new Libsql(file);
}
