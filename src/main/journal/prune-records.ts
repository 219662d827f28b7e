// Removes what exceeds the bounds, oldest first, one bounded piece a call, so that webhooks are served in
// between. Executions that still run stay, and so do the deliveries that started them. Throws as SQLite does.
import { isTerminated, stateNames } from '../contract/state.ts';
import type { SqlDriver, SqlRow } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';
import type { Retention } from './storage.ts';

const pieceRecordsMax = 200;
/** Records may be megabytes each, so under pressure of size a piece is small, lest too much goes at once. */
const sizePieceRecordsMax = 10;
const vacuumPagesMax = 1000;
const dayMs = 86_400_000;

/** The oldest records of a table that may go. */
interface Removable {
  readonly sequence: number;
  readonly date: string;
  readonly remove: (sequence: number) => void;
}

/** Readies pruning. The function that it answers removes one piece, within the caller's transaction. */
export function preparePruning(driver: SqlDriver): (retention: Retention, nowIso: string) => number {
  const deliveries = prepareDeliveries(driver);
  const executions = prepareExecutions(driver);
  return (retention, nowIso) => {
    const cutoff = new Date(Date.parse(nowIso) - retention.ageMaxDays * dayMs).toISOString();
    const expired = [
      ...exceeding({ ...deliveries, countMax: retention.deliveriesMax, cutoff }),
      ...exceeding({ ...executions, countMax: retention.executionsMax, cutoff }),
    ];
    const isTooBig = expired.length === 0 && usedBytesOf(driver) > retention.databaseBytesMax;
    const going = isTooBig ? oldestOf([...deliveries.oldest(), ...executions.oldest()]) : expired;
    for (const { sequence, remove } of going) remove(sequence);
    return going.length;
  };
}

/** Gives room back to the disk once a quarter of the file is free. Outside of transactions. */
export function giveBackRoom(driver: SqlDriver): void {
  if (pragma(driver, 'freelist_count') * 4 > pragma(driver, 'page_count')) {
    driver.exec(`PRAGMA incremental_vacuum(${vacuumPagesMax})`);
  }
}

interface Exceeding {
  readonly count: () => number;
  readonly oldest: () => readonly Removable[];
  readonly countMax: number;
  readonly cutoff: string;
}

// Records are in order of time, so the first that is within the bounds ends the search. Instants of
// unlike precision compare well enough by text: the bound is days, the fault below a second.
function exceeding({ count, oldest, countMax, cutoff }: Exceeding): readonly Removable[] {
  const surplus = count() - countMax;
  const candidates = oldest();
  const within = candidates.findIndex(({ date }, index) => index >= surplus && date >= cutoff);
  return within === -1 ? candidates : candidates.slice(0, within);
}

function oldestOf(records: readonly Removable[]): readonly Removable[] {
  return records.toSorted((a, b) => a.sequence - b.sequence).slice(0, sizePieceRecordsMax);
}

function prepareDeliveries(driver: SqlDriver) {
  const count = driver.prepare('SELECT count(*) AS count FROM delivery');
  const oldest = driver.prepare(`SELECT sequence, received_at AS date FROM delivery d WHERE NOT EXISTS
    (SELECT 1 FROM execution e WHERE e.id = d.execution_id AND NOT ${terminated('e.state')})
    ORDER BY sequence LIMIT ${pieceRecordsMax}`);
  const removeBody = driver.prepare('DELETE FROM delivery_body WHERE sequence = ?');
  const removeDelivery = driver.prepare('DELETE FROM delivery WHERE sequence = ?');
  const remove = (sequence: number): void => {
    removeBody.run([sequence]);
    removeDelivery.run([sequence]);
  };
  return {
    count: () => numberOf(count.get([]) ?? {}, 'count'),
    oldest: () => oldest.all([]).map((row) => removableOf(row, remove)),
  };
}

function prepareExecutions(driver: SqlDriver) {
  const count = driver.prepare('SELECT count(*) AS count FROM execution');
  const oldest = driver.prepare(`SELECT sequence, started_at AS date FROM execution
    WHERE ${terminated('+state')} ORDER BY sequence LIMIT ${pieceRecordsMax}`);
  const removeLogs = driver.prepare(
    'DELETE FROM log WHERE execution_id = (SELECT id FROM execution WHERE sequence = ?)',
  );
  const removeExecution = driver.prepare('DELETE FROM execution WHERE sequence = ?');
  const remove = (sequence: number): void => {
    removeLogs.run([sequence]);
    removeExecution.run([sequence]);
  };
  return {
    count: () => numberOf(count.get([]) ?? {}, 'count'),
    oldest: () => oldest.all([]).map((row) => removableOf(row, remove)),
  };
}

function removableOf(row: SqlRow, remove: (sequence: number) => void): Removable {
  return { sequence: numberOf(row, 'sequence'), date: textOf(row, 'date'), remove };
}

function terminated(column: string): string {
  const names = stateNames.filter((state) => isTerminated(state));
  return `${column} IN (${names.map((name) => `'${name}'`).join(', ')})`;
}

function usedBytesOf(driver: SqlDriver): number {
  return (pragma(driver, 'page_count') - pragma(driver, 'freelist_count')) * pragma(driver, 'page_size');
}

function pragma(driver: SqlDriver, name: string): number {
  return numberOf(driver.prepare(`PRAGMA ${name}`).get([]) ?? {}, name);
}
