// The first record of a table that began at an instant or later, found by halving: numbers rise with time, near enough
// for counting what is recent. Nothing older is read. Throws as SQLite does.
import type { IsoInstant } from '../contract/state.ts';
import type { SqlDriver } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** The tables, and where each says when a record began. */
const instantColumns = { delivery: 'received_at', execution: 'started_at' } as const;

/**
 * Readies the search. What has the number that it answers, or a higher one, began then or later, and nothing else did: it
 * is beyond the last where nothing began, and 0 in an empty table.
 */
export function prepareFirstSince(
  driver: SqlDriver,
  table: keyof typeof instantColumns,
): (since: IsoInstant) => number {
  const bounds = driver.prepare(`SELECT min(sequence) AS low, max(sequence) AS high FROM ${table}`);
  const nextFrom = driver.prepare(
    `SELECT sequence, ${instantColumns[table]} AS began FROM ${table} WHERE sequence >= ? ORDER BY sequence LIMIT 1`,
  );
  return (since) => {
    const row = bounds.get([]);
    if (row === undefined || row['high'] === null) return 0;
    let low = numberOf(row, 'low');
    let high = numberOf(row, 'high') + 1;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const found = nextFrom.get([middle]);
      // Without its last letter an instant with a fraction stands behind the same one without, as it has to.
      if (found === undefined || textOf(found, 'began').slice(0, -1) >= since.slice(0, -1)) high = middle;
      else low = numberOf(found, 'sequence') + 1;
    }
    return low;
  };
}
