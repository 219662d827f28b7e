// Removes what exceeds the bounds, oldest first, one bounded piece a call, so that webhooks are served in
// between. Executions that still run stay, and so do the deliveries that started them. Throws as SQLite does.
import { isTerminated, stateNames } from '../contract/state.ts';
import { hasId } from './schema.ts';
import type { SqlDriver, SqlRow } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';
import type { Retention } from './storage.ts';

/** So much goes in one piece, that a webhook which waits for the transaction waits a few milliseconds. */
const pieceRecordsMax = 200;
const pieceBytesMax = 16 * 1024 * 1024;
const vacuumPagesMax = 1000;
/** About what a taskrun takes that has a row of its own. */
const taskRunBytes = 700;
const dayMs = 86_400_000;

/** A record that may go. */
interface Removable {
  readonly sequence: number;
  readonly date: string;
  /** About what it takes: its document or body. */
  readonly bytes: number;
  readonly remove: () => void;
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
    const excessBytes = usedBytesOf(driver) - retention.databaseBytesMax;
    const going =
      expired.length === 0 && excessBytes > 0
        ? firstOf([...deliveries.oldest(), ...executions.oldest()], Math.min(excessBytes, pieceBytesMax))
        : firstOf(expired, pieceBytesMax);
    for (const { remove } of going) remove();
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

/** The oldest of some records: as many as it takes to make so many bytes free, at least one. */
function firstOf(records: readonly Removable[], bytes: number): readonly Removable[] {
  const oldestFirst = records.toSorted((a, b) => a.sequence - b.sequence).slice(0, pieceRecordsMax);
  let taken = 0;
  const end = oldestFirst.findIndex((record) => (taken += record.bytes) >= bytes);
  return end === -1 ? oldestFirst : oldestFirst.slice(0, end + 1);
}

/** A delivery whose execution still runs is kept: a resumed execution shows where it came from. */
function prepareDeliveries(driver: SqlDriver) {
  const count = driver.prepare('SELECT count(*) AS count FROM delivery');
  const oldest = driver.prepare(`SELECT d.sequence, d.id, received_at AS date, octet_length(body) AS bytes
    FROM delivery d JOIN delivery_body b ON b.sequence = d.sequence WHERE NOT EXISTS
    (SELECT 1 FROM execution e WHERE substr(e.id, 16) = substr(d.execution_id, 16) AND e.id = d.execution_id AND NOT ${terminated('e.state')})
    ORDER BY d.sequence LIMIT ${pieceRecordsMax}`);
  const removeBody = driver.prepare('DELETE FROM delivery_body WHERE sequence = ?');
  const removeDelivery = driver.prepare('DELETE FROM delivery WHERE sequence = ?');
  const remove = ({ sequence }: Named): void => {
    removeBody.run([sequence]);
    removeDelivery.run([sequence]);
  };
  return {
    count: () => numberOf(count.get([]) ?? {}, 'count'),
    oldest: () => oldest.all([]).map((row) => removableOf(row, remove)),
  };
}

/** The plus before the column keeps SQLite from its index of states, which has nearly all executions in it. */
function prepareExecutions(driver: SqlDriver) {
  const count = driver.prepare('SELECT count(*) AS count FROM execution');
  const oldest = driver.prepare(`SELECT sequence, id, started_at AS date, octet_length(document) + ${taskRunBytes} *
    (SELECT coalesce(max(place), 0) FROM task_run t WHERE t.sequence = execution.sequence) AS bytes FROM execution
    WHERE ${terminated('+state')} ORDER BY sequence LIMIT ${pieceRecordsMax}`);
  const removeLogs = driver.prepare(`DELETE FROM log WHERE ${hasId('execution_id')}`);
  const removeMetrics = driver.prepare(`DELETE FROM metric WHERE ${hasId('execution_id')}`);
  const removeTaskRuns = driver.prepare('DELETE FROM task_run WHERE sequence = ?');
  const removeExecution = driver.prepare('DELETE FROM execution WHERE sequence = ?');
  const remove = ({ sequence, id }: Named): void => {
    removeLogs.run([id]);
    removeMetrics.run([id]);
    removeTaskRuns.run([sequence]);
    removeExecution.run([sequence]);
  };
  return {
    count: () => numberOf(count.get([]) ?? {}, 'count'),
    oldest: () => oldest.all([]).map((row) => removableOf(row, remove)),
  };
}

/** What a record is found by. */
interface Named {
  readonly sequence: number;
  readonly id: string;
}

function removableOf(row: SqlRow, remove: (named: Named) => void): Removable {
  const named = { sequence: numberOf(row, 'sequence'), id: textOf(row, 'id') };
  const { sequence } = named;
  return { sequence, date: textOf(row, 'date'), bytes: numberOf(row, 'bytes'), remove: () => remove(named) };
}

function terminated(column: string): string {
  const names = stateNames.filter((state) => isTerminated(state));
  return `${column} IN (${names.map((name) => `'${name}'`).join(', ')})`;
}

/** Pages that are free count as room that there is, since SQLite fills them before the file grows. */
function usedBytesOf(driver: SqlDriver): number {
  return (pragma(driver, 'page_count') - pragma(driver, 'freelist_count')) * pragma(driver, 'page_size');
}

function pragma(driver: SqlDriver, name: string): number {
  return numberOf(driver.prepare(`PRAGMA ${name}`).get([]) ?? {}, name);
}
