// The storage over one SQLite database, on disk or in memory. This is the one place where what SQLite
// throws becomes a value; the statements are in `write-changes`, `read-records`, `read-pages`, `prune-records`.
import { createError, type ErrorCode, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import type { ExecutionSummary } from '../contract/model.ts';
import type { DeliverySummary } from '../contract/delivery.ts';
import type { PurgedPart } from '../plugin/ports.ts';
import { prepareCounts } from './count-executions.ts';
import { prepareHours } from './count-hours.ts';
import { prepareRecent } from './count-recent.ts';
import { giveBackRoom, preparePruning, type RemovedPiece } from './prune-records.ts';
import { preparePurge } from './purge-executions.ts';
import { prepareRemoval } from './remove-execution.ts';
import { prepareKeyValues } from './read-key-values.ts';
import { preparePages } from './read-pages.ts';
import { prepareChanges, prepareReads } from './read-records.ts';
import { prepareScan } from './scan-deliveries.ts';
import { inTransaction, type SqlDriver } from './sql-driver.ts';
import type { Storage, StoredChange } from './storage.ts';
import { prepareWrites } from './write-changes.ts';

/** Makes the storage of a database that `prepareDatabase` has readied. Throws as SQLite does where it cannot. */
export function createSqliteStorage(driver: SqlDriver): Storage {
  const writeChanges = prepareWrites(driver);
  const reads = prepareReads(driver);
  const countExecutions = prepareCounts(driver);
  const recent = prepareRecent(driver);
  const hours = prepareHours(driver);
  const changes = prepareChanges(driver);
  const deliveryPages = preparePages<DeliverySummary>(driver, 'delivery');
  const executionPages = preparePages<ExecutionSummary>(driver, 'execution');
  const scan = prepareScan(driver);
  const keyValues = prepareKeyValues(driver);
  const attempt = createAttempt();
  return {
    write: (written) => attempt.to('store records', () => inTransaction(driver, () => writeChanges(written))),
    lastNumber: () => attempt.to('read the last number', changes.lastNumber),
    changedSince: (number, limit) => attempt.to('read changes', () => changes.changedSince(number, limit)),
    delivery: (id) => attempt.toFind('DELIVERY_NOT_FOUND', id, reads.delivery),
    deliveryBody: (id) => attempt.toFind('DELIVERY_NOT_FOUND', id, reads.deliveryBody),
    deliveries: (request) => flat(attempt.to('list deliveries', () => deliveryPages(request))),
    scanDeliveries: (wanted) => attempt.to('search deliveries', () => scan(wanted)),
    execution: (id) => attempt.toFind('EXECUTION_NOT_FOUND', id, reads.execution),
    executionSummary: (id) => attempt.to('read an execution', () => reads.executionSummary(id)),
    executions: (request) => flat(attempt.to('list executions', () => executionPages(request))),
    startedBy: (executionId) => attempt.to('read the executions of tasks', () => reads.startedBy(executionId)),
    unfinished: () => attempt.to('read unfinished executions', reads.unfinished),
    countExecutions: (of) => attempt.to('count executions', () => countExecutions(of)),
    recentExecutions: (request) => attempt.to('count executions', () => recent(request)),
    recentDeliveries: (request) => attempt.to('count deliveries', () => hours(request)),
    logs: (executionId) => attempt.to('read logs', () => reads.logs(executionId)),
    metrics: (executionId) => attempt.to('read metrics', () => reads.metrics(executionId)),
    latestRevision: (namespace, id) => attempt.to('read a flow revision', () => reads.latestRevision(namespace, id)),
    revisions: (namespace, id) => attempt.to('list flow revisions', () => reads.revisions(namespace, id)),
    revision: (namespace, id, revision) =>
      attempt.to('read a flow revision', () => reads.revision({ namespace, id, revision })),
    keyValue: (id) => attempt.to('read a key-value entry', () => keyValues.find(id)),
    keyValues: (of) => attempt.to('list key-value entries', () => keyValues.list(of)),
    keyValueNamespaces: () => attempt.to('list namespaces', keyValues.namespaces),
    hasNamespace: (namespace) => attempt.to('look for a namespace', () => keyValues.hasNamespace(namespace)),
    ...createRemovals(driver, { attempt, lastNumber: changes.lastNumber, writeChanges }),
    close: () => {
      if (attempt.isOver()) return;
      // libsql leaves the file open as long as a statement lives; so at least nothing stays in the WAL.
      attempt.to('end the log', () => driver.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
      attempt.end();
      driver.close();
    },
  };
}

/** What takes records away. Each notes the last number down first: the record that has it may go. */
function createRemovals(
  driver: SqlDriver,
  {
    attempt,
    lastNumber,
    writeChanges,
  }: {
    readonly attempt: ReturnType<typeof createAttempt>;
    readonly lastNumber: () => number;
    readonly writeChanges: (changes: readonly StoredChange[]) => void;
  },
): Pick<Storage, 'prune' | 'purge' | 'remove'> {
  const pruning = preparePruning(driver);
  const purgePart = preparePurge(driver);
  const removeExecution = prepareRemoval(driver);
  return {
    prune(request) {
      const pruned = attempt.to('prune records', () => {
        let removed: RemovedPiece = { records: 0, executions: [] };
        inTransaction(driver, () => {
          const number = lastNumber();
          removed = pruning.removePiece(request);
          if (removed.records > 0) writeChanges([{ type: 'announced', number }]);
        });
        return { ...removed, isDone: removed.records === 0 && !giveBackRoom(driver) };
      });
      if (!pruned.ok) pruning.forgetCounts();
      return pruned;
    },
    purge: (of, page) =>
      attempt.to('purge executions', () => {
        let purged: PurgedPart = { matched: [], behind: page.behind, executions: 0, logs: 0, metrics: 0 };
        inTransaction(driver, () => {
          const number = lastNumber();
          purged = purgePart(of, page);
          pruning.forgetCounts();
          if (purged.matched.length > 0) writeChanges([{ type: 'announced', number }]);
        });
        return purged;
      }),
    remove: (id, parts) =>
      attempt.to('delete an execution', () => {
        inTransaction(driver, () => {
          const number = lastNumber();
          removeExecution(id, parts);
          pruning.forgetCounts();
          writeChanges([{ type: 'announced', number }]);
        });
      }),
  };
}

// libsql goes on writing through statements of a closed database, so the end is kept here.
function createAttempt() {
  let isClosed = false;
  const to = <T>(what: string, body: () => T): Result<T> => {
    if (isClosed) return fail(createError('STORAGE_FAILED', `Cannot ${what}: the storage is closed`));
    try {
      return ok(body());
    } catch (error) {
      return fail(createError('STORAGE_FAILED', `Cannot ${what}: ${messageOf(error)}`));
    }
  };
  const toFind = <T>(code: ErrorCode, id: string, find: (id: string) => T | undefined): Result<T> => {
    const noun = code === 'DELIVERY_NOT_FOUND' ? 'delivery' : 'execution';
    const found = to(`read ${noun} "${id}"`, () => find(id));
    if (!found.ok) return found;
    if (found.value !== undefined) return ok(found.value);
    return fail(createError(code, `Cannot read ${noun} "${id}": there is none`));
  };
  return {
    to,
    toFind,
    isOver: () => isClosed,
    end: () => {
      isClosed = true;
    },
  };
}

function flat<T>(result: Result<Result<T>>): Result<T> {
  return result.ok ? result.value : result;
}
