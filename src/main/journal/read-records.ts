// Reads single records and what changed, from the tables themselves. Throws as SQLite does.
import type { Execution, ExecutionSummary, LogEntry, Metric } from '../contract/model.ts';
import type { RevisionSummary } from '../contract/flow-revision.ts';
import { isTerminated, stateNames } from '../contract/state.ts';
import { linesOf } from './line-rows.ts';
import { hasId, parentIdPath } from './schema.ts';
import type { SqlDriver, SqlRow } from './sql-driver.ts';
import { bytesOf, numberOf, textOf } from './sql-row.ts';
import type { ChangedRecord, FlowRevision } from './storage.ts';
import { prepareWholeDelivery } from './write-delivery.ts';
import { prepareWholeExecutions, wholeExecutions } from './write-execution.ts';

/** Names a flow, and one of its revisions. */
export interface RevisionId {
  readonly namespace: string;
  readonly id: string;
  readonly revision: number;
}

/** Readies the reads. */
export function prepareReads(driver: SqlDriver) {
  const delivery = prepareWholeDelivery(driver);
  const body = driver.prepare(
    `SELECT b.body FROM delivery d JOIN delivery_body b ON b.sequence = d.sequence WHERE ${hasId('d.id')}`,
  );
  const execution = driver.prepare(`SELECT ${wholeExecutions} WHERE ${hasId('e.id')}`);
  const executionSummary = driver.prepare(`SELECT summary FROM execution WHERE ${hasId('id')}`);
  const toExecution = prepareWholeExecutions(driver);
  const running = stateNames.filter((state) => !isTerminated(state));
  const unfinished = driver.prepare(
    `SELECT ${wholeExecutions} WHERE e.state IN (${running.map(() => '?').join(', ')}) ORDER BY e.sequence`,
  );
  const startedBy = driver.prepare(`SELECT ${wholeExecutions} WHERE ${parentIdPath} = ? ORDER BY e.sequence`);
  const logs = driver.prepare(`SELECT number, document FROM log WHERE ${hasId('execution_id')} ORDER BY number`);
  const metrics = driver.prepare(`SELECT number, document FROM metric WHERE ${hasId('execution_id')} ORDER BY number`);
  const ofFlow = 'FROM flow_revision WHERE namespace = ? AND flow_id = ?';
  const listed = driver.prepare(`SELECT revision, created_at, origin ${ofFlow} ORDER BY revision DESC`);
  const revisions = `SELECT revision, created_at, origin, source ${ofFlow}`;
  const latest = driver.prepare(`${revisions} ORDER BY revision DESC LIMIT 1`);
  const revision = driver.prepare(`${revisions} AND revision = ?`);
  return {
    delivery,
    deliveryBody: (id: string): Uint8Array | undefined => {
      const row = body.get([id]);
      return row === undefined ? undefined : bytesOf(row, 'body');
    },
    execution: (id: string): Execution | undefined => {
      const row = execution.get([id]);
      return row === undefined ? undefined : toExecution(row);
    },
    executionSummary: (id: string): ExecutionSummary | undefined => {
      const row = executionSummary.get([id]);
      return row === undefined ? undefined : JSON.parse(textOf(row, 'summary'));
    },
    startedBy: (executionId: string): readonly Execution[] => startedBy.all([executionId]).map(toExecution),
    unfinished: (): readonly Execution[] => unfinished.all(running).map(toExecution),
    logs: (executionId: string): readonly LogEntry[] => logs.all([executionId]).flatMap(toLogs),
    metrics: (executionId: string): readonly Metric[] => metrics.all([executionId]).flatMap(toMetrics),
    latestRevision: (namespace: string, id: string): FlowRevision | undefined =>
      revisionOf(latest.get([namespace, id]), { namespace, id }),
    revisions: (namespace: string, id: string): readonly RevisionSummary[] =>
      listed.all([namespace, id]).map(revisionSummaryOf),
    revision: ({ namespace, id, revision: number }: RevisionId): FlowRevision | undefined =>
      revisionOf(revision.get([namespace, id, number]), { namespace, id }),
  };
}

/** Readies the reading of what changed. */
export function prepareChanges(driver: SqlDriver) {
  const highest = driver.prepare(`SELECT max(
    (SELECT coalesce(max(number), 0) FROM delivery), (SELECT coalesce(max(number), 0) FROM execution),
    (SELECT coalesce(max(number), 0) FROM log), (SELECT coalesce(max(number), 0) FROM metric), (SELECT coalesce(max(number), 0) FROM announced)) AS number`);
  const select = (column: string, table: string) =>
    driver.prepare(`SELECT number, ${column} FROM ${table} WHERE number > ? ORDER BY number LIMIT ?`);
  const deliveries = select('summary', 'delivery');
  const executions = select('summary', 'execution');
  const logs = select('document', 'log');
  return {
    lastNumber: (): number => numberOf(highest.get([]) ?? {}, 'number'),
    changedSince: (since: number, limit: number): readonly ChangedRecord[] => {
      const changed: ChangedRecord[] = [
        ...deliveries.all([since, limit]).map(toChangedDelivery),
        ...executions.all([since, limit]).map(toChangedExecution),
        ...logs
          .all([since, limit])
          .flatMap(toChangedLogs)
          .filter(({ number }) => number > since),
      ];
      return changed.sort((a, b) => a.number - b.number).slice(0, limit);
    },
  };
}

// The texts are records of our own, written by `write-changes.ts`; hence they are trusted to have their type.
function toMetrics(row: SqlRow): readonly Metric[] {
  return linesOf<Metric>(row).map(({ line }) => line);
}

function toLogs(row: SqlRow): readonly LogEntry[] {
  return linesOf<LogEntry>(row).map(({ line }) => line);
}

function toChangedDelivery(row: SqlRow): ChangedRecord {
  return { type: 'delivery', number: numberOf(row, 'number'), delivery: JSON.parse(textOf(row, 'summary')) };
}

function toChangedExecution(row: SqlRow): ChangedRecord {
  return { type: 'execution', number: numberOf(row, 'number'), execution: JSON.parse(textOf(row, 'summary')) };
}

/** The first lines of a row may have been told already. */
function toChangedLogs(row: SqlRow): readonly ChangedRecord[] {
  return linesOf<LogEntry>(row).map(({ number, line }) => ({ type: 'log', number, log: line }));
}

function revisionOf(
  row: SqlRow | undefined,
  flow: { readonly namespace: string; readonly id: string },
): FlowRevision | undefined {
  if (row === undefined) return undefined;
  return { ...flow, ...revisionSummaryOf(row), source: JSON.parse(textOf(row, 'source')) };
}

function revisionSummaryOf(row: SqlRow): RevisionSummary {
  const { created_at: createdAt, origin } = row;
  return {
    revision: numberOf(row, 'revision'),
    ...(typeof createdAt === 'string' ? { createdAt } : {}),
    ...(origin === 'window' || origin === 'file' ? { origin } : {}),
  };
}
