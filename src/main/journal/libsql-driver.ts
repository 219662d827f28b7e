// SQLite for runtimes without `node:sqlite`, that is Node 20. Loaded when it is needed and not before: it
// is native code that other runtimes need not have. Text with a NUL comes back cut: store JSON instead.
import { createRequire } from 'node:module';
import type Libsql from 'libsql';
import type { SqlDriver, SqlStatement, SqlValue } from './sql-driver.ts';

/** Opens a file with libsql. */
export function openLibsql(file: string): SqlDriver {
  const Database: typeof Libsql = createRequire(import.meta.url)('libsql');
  const database = new Database(file);
  return {
    exec: (sql) => {
      database.exec(sql);
    },
    prepare: (sql) => toStatement(database.prepare(sql)),
    close: () => {
      database.close();
    },
  };
}

function toStatement(statement: Libsql.Statement): SqlStatement {
  return {
    run: (values) => statement.run(checked(values)).changes,
    // `unknown` in libsql's types; a row is an object, and absent rows are undefined.
    get: (values) => statement.get(checked(values)) as ReturnType<SqlStatement['get']>,
    all: (values) => statement.all(checked(values)) as ReturnType<SqlStatement['all']>,
  };
}

// A boolean would abort the process in a way that nothing can catch, so it is caught here.
function checked(values: readonly SqlValue[]): readonly SqlValue[] {
  for (const value of values) {
    if (typeof value === 'boolean' || value === undefined) throw new TypeError('cannot bind a boolean or undefined');
  }
  return values;
}
