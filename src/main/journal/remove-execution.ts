// Deletes what belongs to one execution: its record with its taskruns, its logs, its figures, each where it is wanted.
// Deliveries stay. Which executions go is the caller's business. Throws as SQLite does.
import type { RemovedParts } from '../plugin/ports.ts';
import { prepareLineCount, prepareLineRemoval } from './line-rows.ts';
import { hasId } from './schema.ts';
import { prepareBodyRemoval } from './shared-variables.ts';
import type { SqlDriver } from './sql-driver.ts';
import { numberOf } from './sql-row.ts';

/** How many records went. */
export interface RemovedRecords {
  readonly executions: number;
  readonly logs: number;
  readonly metrics: number;
}

/**
 * Readies the removal of an execution's record with its taskruns and the body that it alone still needs, found by its
 * sequence, for all who remove: a row of none of these tables must outlive the others.
 */
export function prepareRecordRemoval(driver: SqlDriver): (sequence: number) => void {
  const removeTaskRuns = driver.prepare('DELETE FROM task_run WHERE sequence = ?');
  const removeExecution = driver.prepare('DELETE FROM execution WHERE sequence = ?');
  const removeBody = prepareBodyRemoval(driver);
  return (sequence) => {
    removeBody.forExecution(sequence);
    removeTaskRuns.run([sequence]);
    removeExecution.run([sequence]);
  };
}

/** Readies it; the function is called within the caller's transaction. */
export function prepareRemoval(driver: SqlDriver): (id: string, parts: RemovedParts) => RemovedRecords {
  const find = driver.prepare(`SELECT sequence FROM execution WHERE ${hasId('id')}`);
  const logs = prepareCountedDelete(driver, 'log');
  const metrics = prepareCountedDelete(driver, 'metric');
  const removeRecord = prepareRecordRemoval(driver);
  return (id, parts) => {
    const removed = { executions: 0, logs: parts.logs ? logs(id) : 0, metrics: parts.metrics ? metrics(id) : 0 };
    const row = parts.executions ? find.get([id]) : undefined;
    if (row === undefined) return removed;
    removeRecord(numberOf(row, 'sequence'));
    return { ...removed, executions: 1 };
  };
}

/** Deletes what belongs to an execution. @returns how many lines there were */
function prepareCountedDelete(driver: SqlDriver, table: 'log' | 'metric'): (executionId: string) => number {
  const count = prepareLineCount(driver, table);
  const remove = prepareLineRemoval(driver, table);
  return (executionId) => {
    const lines = count(executionId);
    if (lines > 0) remove(executionId);
    return lines;
  };
}
