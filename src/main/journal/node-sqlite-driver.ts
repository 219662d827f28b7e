// SQLite as Node 22 and 24 and Electron carry it. Never imported statically: Node 20 has no such module
// and would fail to load the program.
import type * as Sqlite from 'node:sqlite';
import type { OpenDriver, SqlStatement, SqlValue } from './sql-driver.ts';

/** Opens files with `node:sqlite`; undefined where this runtime has none. */
export function findNodeSqlite(): OpenDriver | undefined {
  const sqlite: typeof Sqlite | undefined = process.getBuiltinModule('node:sqlite');
  if (sqlite === undefined) return undefined;
  return (file) => {
    const database = new sqlite.DatabaseSync(file);
    return {
      exec: (sql) => database.exec(sql),
      prepare: (sql) => toStatement(database.prepare(sql)),
      close: () => database.close(),
    };
  };
}

function toStatement(statement: Sqlite.StatementSync): SqlStatement {
  return {
    run: (values: readonly SqlValue[]) => Number(statement.run(...values).changes),
    get: (values) => statement.get(...values),
    all: (values) => statement.all(...values),
  };
}
