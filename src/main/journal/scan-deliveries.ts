// Deliveries in pieces, newest first, for a search that looks at each: summaries, and headers where they are wanted.
// Bodies are not read here. Throws as SQLite does.
import type { DeliverySummary, RawHeader } from '../contract/delivery.ts';
import type { SqlDriver } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** Which piece. */
export interface DeliveryScan {
  /** The `next` of the piece before; absent: from the newest on. */
  readonly before?: number;
  /** How many deliveries at most. */
  readonly limit: number;
  readonly withHeaders: boolean;
}

/** One delivery of a piece. */
export interface ScannedDelivery {
  /** What a piece that begins behind this delivery has as its `before`. */
  readonly position: number;
  readonly delivery: DeliverySummary;
  /** Empty where they were not wanted. */
  readonly headers: readonly RawHeader[];
}

/** Readies the reading of pieces; an empty one says that there are no older deliveries. */
export function prepareScan(driver: SqlDriver): (scan: DeliveryScan) => readonly ScannedDelivery[] {
  const select = (columns: string) =>
    driver.prepare(`SELECT ${columns} FROM delivery WHERE sequence < ? ORDER BY sequence DESC LIMIT ?`);
  const summaries = select('sequence, summary');
  // Only the headers of `rest` leave the database: answers stand there as well.
  const withHeaders = select("sequence, summary, json_extract(rest, '$.request.headers') AS headers");
  return (scan) => {
    const statement = scan.withHeaders ? withHeaders : summaries;
    return statement.all([scan.before ?? Number.MAX_SAFE_INTEGER, scan.limit]).map((row) => ({
      position: numberOf(row, 'sequence'),
      // Written by `write-changes.ts`, as the headers are; hence they are trusted to have their types.
      delivery: JSON.parse(textOf(row, 'summary')),
      headers: scan.withHeaders ? JSON.parse(textOf(row, 'headers')) : [],
    }));
  };
}
