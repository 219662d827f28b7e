// How many rows a table of records has, told at once: counting a million of them takes as long as ten webhooks. Only
// those behind the last one seen are counted; what is removed is taken off by whoever removes it.
import type { SqlDriver } from './sql-driver.ts';
import { numberOf } from './sql-row.ts';

/** The count of one table. */
export interface RowCount {
  /** Counts what was added since. Throws as SQLite does. */
  count(): number;
  noteRemoved(): void;
  /** Has all counted anew, after removals that nobody noted. */
  forget(): void;
}

/** Readies the count. Sequences only rise, so what is new stands behind what was seen. */
export function prepareRowCount(driver: SqlDriver, table: 'delivery' | 'execution'): RowCount {
  const countBehind = driver.prepare(
    `SELECT count(*) AS count, coalesce(max(sequence), ?1) AS last FROM ${table} WHERE sequence > ?1`,
  );
  let rows = 0;
  let last = 0;
  return {
    count() {
      const added = countBehind.get([last]) ?? {};
      rows += numberOf(added, 'count');
      last = numberOf(added, 'last');
      return rows;
    },
    noteRemoved() {
      rows -= 1;
    },
    forget() {
      rows = 0;
      last = 0;
    },
  };
}
