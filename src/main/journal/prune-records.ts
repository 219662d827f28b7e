// Removes what exceeds the bounds, oldest first, one bounded piece a call, so that webhooks are served in
// between. Executions that still run stay, with what they came from and what they have started. Throws as SQLite does.
import { isTerminated, stateNames } from '../contract/state.ts';
import type { FileScope } from '../plugin/ports.ts';
import { prepareLineRemoval } from './line-rows.ts';
import { prepareRecordRemoval } from './remove-execution.ts';
import { prepareRowCount, type RowCount } from './row-count.ts';
import { parentIdPath } from './schema.ts';
import { prepareBodyRemoval } from './shared-variables.ts';
import type { SqlDriver, SqlRow } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';
import type { PrunedPiece, PruneRequest } from './storage.ts';

/** So much goes in one piece, that a webhook which waits for the transaction waits a few milliseconds. */
const pieceRecordsMax = 50;
const pieceBytesMax = 16 * 1024 * 1024;
/** A page takes a twentieth of a millisecond to move. */
const vacuumPagesMax = 100;
/** Named with its table: the row of the parent, which it is compared with, has a summary too. */
const ownParentId = parentIdPath.replace('summary', 'execution.summary');
/** About what a taskrun takes that has a row of its own. */
const taskRunBytes = 700;
const dayMs = 86_400_000;

/** What a piece took away. */
export type RemovedPiece = Pick<PrunedPiece, 'records' | 'executions'>;

/** The pruning of one database. */
export interface Pruning {
  /** Removes one piece, within the caller's transaction. */
  removePiece(request: PruneRequest): RemovedPiece;
  /** Is to be called where others have removed records, or a piece was rolled back. */
  forgetCounts(): void;
}

const nothing: RemovedPiece = { records: 0, executions: [] };

/** A record that may go. */
interface Removable {
  readonly sequence: number;
  readonly date: string;
  /** About what it takes: its document or body. */
  readonly bytes: number;
  /** What files it may have; absent for a delivery. */
  readonly execution?: FileScope;
  readonly remove: () => void;
}

/** Readies pruning. */
export function preparePruning(driver: SqlDriver): Pruning {
  const deliveries = prepareDeliveries(driver);
  const executions = prepareExecutions(driver);
  return {
    removePiece({ retention, nowIso, isBusy = () => false }) {
      const cutoff = new Date(Date.parse(nowIso) - retention.ageMaxDays * dayMs).toISOString();
      const surplus = {
        deliveries: deliveries.count() - retention.deliveriesMax,
        executions: executions.count() - retention.executionsMax,
      };
      const excessBytes = usedBytesOf(driver) - retention.databaseBytesMax;
      const isYoung = [deliveries, executions].every((kind) => (kind.oldest(1)[0]?.date ?? cutoff) >= cutoff);
      // Mostly nothing has to go, and one record of each kind tells.
      if (surplus.deliveries <= 0 && surplus.executions <= 0 && excessBytes <= 0 && isYoung) return nothing;
      const ended = executions.oldest(pieceRecordsMax).filter(({ execution }) => !isBusy(execution.executionId));
      const oldest = [deliveries.oldest(pieceRecordsMax), ended] as const;
      const expired = [
        ...exceeding(oldest[0], { surplus: surplus.deliveries, cutoff }),
        ...exceeding(oldest[1], { surplus: surplus.executions, cutoff }),
      ];
      const going =
        expired.length === 0 && excessBytes > 0
          ? firstOf(oldest.flat(), Math.min(excessBytes, pieceBytesMax))
          : firstOf(expired, pieceBytesMax);
      for (const { remove } of going) remove();
      return {
        records: going.length,
        executions: going.flatMap(({ execution }) => (execution === undefined ? [] : [execution])),
      };
    },
    forgetCounts() {
      deliveries.forget();
      executions.forget();
    },
  };
}

/** Gives a piece of room back to the disk once a quarter of the file is free. Outside of transactions. @returns whether it did */
export function giveBackRoom(driver: SqlDriver): boolean {
  const freePages = pragma(driver, 'freelist_count');
  if (freePages * 4 <= pragma(driver, 'page_count')) return false;
  driver.exec(`PRAGMA incremental_vacuum(${vacuumPagesMax})`);
  // A file that was made without `auto_vacuum` keeps its pages, and fills them again.
  return pragma(driver, 'freelist_count') < freePages;
}

// Records are in order of time, so the first that is within the bounds ends the search. Instants of
// unlike precision compare well enough by text: the bound is days, the fault below a second.
function exceeding(
  oldest: readonly Removable[],
  { surplus, cutoff }: { readonly surplus: number; readonly cutoff: string },
): readonly Removable[] {
  const within = oldest.findIndex(({ date }, index) => index >= surplus && date >= cutoff);
  return within === -1 ? oldest : oldest.slice(0, within);
}

/** The oldest of some records: as many as it takes to make so many bytes free, at least one. */
function firstOf(records: readonly Removable[], bytes: number): readonly Removable[] {
  const oldestFirst = records.toSorted((a, b) => a.sequence - b.sequence).slice(0, pieceRecordsMax);
  let taken = 0;
  const end = oldestFirst.findIndex((record) => (taken += record.bytes) >= bytes);
  return end === -1 ? oldestFirst : oldestFirst.slice(0, end + 1);
}

/** One kind of record: how many there are, and the oldest that may go. */
interface Prunable<T extends Removable> extends Pick<RowCount, 'count' | 'forget'> {
  oldest(limit: number): readonly T[];
}

/** A delivery whose execution still runs is kept: a resumed execution shows where it came from. */
function prepareDeliveries(driver: SqlDriver): Prunable<Removable> {
  const rows = prepareRowCount(driver, 'delivery');
  const oldest = driver.prepare(`SELECT d.sequence, received_at AS date, octet_length(body) AS bytes
    FROM delivery d JOIN delivery_body b ON b.sequence = d.sequence
    WHERE NOT ${runs('d.execution_id')} ORDER BY d.sequence LIMIT ?`);
  const removeBody = prepareBodyRemoval(driver);
  const removeDelivery = driver.prepare('DELETE FROM delivery WHERE sequence = ?');
  const toRemovable = (row: SqlRow): Removable => {
    const found = foundOf(row);
    return {
      ...found,
      remove() {
        removeBody.forDelivery(found.sequence);
        removeDelivery.run([found.sequence]);
        rows.noteRemoved();
      },
    };
  };
  return { ...rows, oldest: (limit) => oldest.all([limit]).map(toRemovable) };
}

/**
 * One that a running execution has started is kept, since its end is looked up after a crash. The plus before the column
 * keeps SQLite from its index of states, which has nearly all executions in it.
 */
function prepareExecutions(driver: SqlDriver): Prunable<Removable & { readonly execution: FileScope }> {
  const rows = prepareRowCount(driver, 'execution');
  // A body that its delivery needs as well counts with both: too few at a time is the lesser fault.
  const oldest = driver.prepare(`SELECT sequence, id, namespace, flow_id, started_at AS date,
    octet_length(document) + ${taskRunBytes} *
    (SELECT coalesce(max(place), 0) FROM task_run t WHERE t.sequence = execution.sequence) + coalesce((SELECT
    octet_length(body) + coalesce(octet_length(head), 0) FROM delivery_body b WHERE b.sequence = body_sequence), 0) AS bytes
    FROM execution WHERE ${terminated('+state')} AND NOT ${runs(ownParentId)}
    ORDER BY sequence LIMIT ?`);
  const removeLogs = prepareLineRemoval(driver, 'log');
  const removeMetrics = prepareLineRemoval(driver, 'metric');
  const removeRecord = prepareRecordRemoval(driver);
  const toRemovable = (row: SqlRow): Removable & { readonly execution: FileScope } => {
    const found = foundOf(row);
    const executionId = textOf(row, 'id');
    return {
      ...found,
      execution: { namespace: textOf(row, 'namespace'), flowId: textOf(row, 'flow_id'), executionId },
      remove() {
        removeLogs(executionId);
        removeMetrics(executionId);
        removeRecord(found.sequence);
        rows.noteRemoved();
      },
    };
  };
  return { ...rows, oldest: (limit) => oldest.all([limit]).map(toRemovable) };
}

function foundOf(row: SqlRow): Pick<Removable, 'sequence' | 'date' | 'bytes'> {
  return { sequence: numberOf(row, 'sequence'), date: textOf(row, 'date'), bytes: numberOf(row, 'bytes') };
}

/** Whether the execution with this id is there and has not ended; not so for NULL. */
function runs(id: string): string {
  return `EXISTS (SELECT 1 FROM execution e
    WHERE substr(e.id, 16) = substr(${id}, 16) AND e.id = ${id} AND NOT ${terminated('e.state')})`;
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
