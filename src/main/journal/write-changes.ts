// Writes changes with prepared statements. It opens no transaction of its own. Documents are stored as the
// JSON text of the record; bodies of requests as their bytes, once (`write-delivery.ts`, `write-execution.ts`).
import { assertNever } from '../contract/errors.ts';
import { printJson } from '../contract/print-json.ts';
import type { LogEntry, Metric } from '../contract/model.ts';
import { type NumberedLine, prepareLineRows } from './line-rows.ts';
import type { SharedVariables } from './shared-variables.ts';
import type { SqlDriver } from './sql-driver.ts';
import type { FlowRevision, KeyValueChange, StoredChange } from './storage.ts';
import { prepareDelivery } from './write-delivery.ts';
import { prepareExecution } from './write-execution.ts';

/** Prepares the statements; answers a function that writes what is committed together. */
export function prepareWrites(driver: SqlDriver): (changes: readonly StoredChange[]) => void {
  const writeLogs = prepareLineRows<LogEntry>(driver, 'log');
  const writeMetrics = prepareLineRows<Metric>(driver, 'metric');
  const writeRecord = prepareRecords(driver);
  return (changes) => {
    const logs: NumberedLine<LogEntry>[] = [];
    const metrics: NumberedLine<Metric>[] = [];
    const shared: SharedByExecution = new Map();
    for (const change of changes) {
      if (change.type === 'log') logs.push({ number: change.number, line: change.log });
      else if (change.type === 'metric') metrics.push({ number: change.number, line: change.metric });
      else writeRecord(change, shared);
    }
    writeLogs(logs);
    writeMetrics(metrics);
  };
}

/** What has a row of its own. */
type StoredRecord = Exclude<StoredChange, { readonly type: 'log' | 'metric' }>;

/** What the deliveries of a commit keep for the executions that it begins, by the ids of these. */
type SharedByExecution = Map<string, SharedVariables>;

function prepareRecords(driver: SqlDriver): (change: StoredRecord, shared: SharedByExecution) => void {
  const writeDelivery = prepareDelivery(driver);
  const writeExecution = prepareExecution(driver);
  const writeKeyValue = prepareKeyValue(driver);
  const writeRevision = prepareRevision(driver);
  const announced = driver.prepare('INSERT OR REPLACE INTO announced (only, number) VALUES (1, ?)');
  return (change, shared) => {
    switch (change.type) {
      case 'delivery': {
        const { executionId } = change.stored.delivery;
        const kept = writeDelivery(change.number, change.stored);
        if (kept !== undefined && executionId !== undefined) shared.set(executionId, kept);
        return undefined;
      }
      case 'execution':
        return writeExecution({ ...change, shared: shared.get(change.execution.id) });
      case 'revision':
        return writeRevision(change.revision);
      case 'announced':
        return announced.run([change.number]);
      case 'keyValue':
      case 'keyValueDeleted':
        return writeKeyValue(change);
      default:
        return assertNever(change);
    }
  };
}

/** So many texts are kept of a flow beside those that an execution on record ran. */
const revisionsKeptMax = 500;

function prepareRevision(driver: SqlDriver): (revision: FlowRevision) => void {
  const insert = driver.prepare(
    'INSERT INTO flow_revision (namespace, flow_id, revision, source, created_at, origin) VALUES (?, ?, ?, ?, ?, ?)',
  );
  // An execution is restarted, and taken up after a crash, with the text that it ran: retention takes it first.
  const forget = driver.prepare(`DELETE FROM flow_revision WHERE namespace = ? AND flow_id = ? AND revision <= ?
    AND revision NOT IN (SELECT json_extract(summary, '$.flowRevision') FROM execution
      WHERE namespace = ? AND flow_id = ?)`);
  return ({ namespace, id, revision, source, createdAt, origin }) => {
    // As JSON, since a driver cuts text at a NUL.
    insert.run([namespace, id, revision, JSON.stringify(source), createdAt ?? null, origin ?? null]);
    if (revision > revisionsKeptMax) forget.run([namespace, id, revision - revisionsKeptMax, namespace, id]);
  };
}

function prepareKeyValue(driver: SqlDriver): (change: KeyValueChange) => void {
  const upsert = driver.prepare(`INSERT INTO key_value (namespace, key, revision, created_at, updated_at, document)
    VALUES (?, ?, 1, ?, ?, ?)
    ON CONFLICT (namespace, key) DO UPDATE SET revision = revision + 1,
    updated_at = excluded.updated_at, document = excluded.document`);
  const remove = driver.prepare('DELETE FROM key_value WHERE namespace = ? AND key = ?');
  return (change) => {
    if (change.type === 'keyValueDeleted') return remove.run([change.id.namespace, change.id.key]);
    const { namespace, key, value, ...rest } = change.entry;
    // The value as a text within the text: it has kinds of numbers that `JSON.parse` does not know.
    const document = JSON.stringify({ ...rest, value: printJson(value, 'keep') });
    return upsert.run([namespace, key, change.updatedAt, change.updatedAt, document]);
  };
}
