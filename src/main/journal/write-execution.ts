// Writes an execution: its record as one document, without the variables of its trigger where these lie beside the body of
// its delivery, and the taskruns behind the first ones in rows of their own. Throws as SQLite does.
import type { Execution } from '../contract/model.ts';
import { startDateOf } from '../contract/state.ts';
import { hasId } from './schema.ts';
import { prepareSharedBy, type SharedVariables, variableColumns, variablesOf } from './shared-variables.ts';
import type { SqlDriver, SqlRow } from './sql-driver.ts';
import { textOf } from './sql-row.ts';
import { summaryOfExecution } from './summary.ts';
import { documentOf, prepareTaskRunReads, prepareTaskRunRows, type WrittenExecution } from './task-run-rows.ts';

/** One execution, and the variables that a delivery of the same commit brought for it. */
export interface ExecutionWrite extends WrittenExecution {
  readonly number: number;
  readonly shared: SharedVariables | undefined;
}

/** Readies it. A delivery that is written in the same commit is written before. */
export function prepareExecution(driver: SqlDriver): (write: ExecutionWrite) => void {
  const writeTaskRuns = prepareTaskRunRows(driver);
  const findShared = prepareSharedBy(driver);
  const upsert = driver.prepare(`INSERT INTO execution
    (sequence, number, id, started_at, namespace, flow_id, state, body_sequence, summary, document)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET number = excluded.number, state = excluded.state,
    body_sequence = excluded.body_sequence, summary = excluded.summary, document = excluded.document`);
  const renumber = driver.prepare(`UPDATE execution SET number = ?2 WHERE ${hasId('id')}`);
  const writeRecord = ({ number, shared, ...written }: ExecutionWrite): void => {
    const execution = documentOf(written);
    const { id, namespace, flowId, state, trigger, deliveryId } = execution;
    const isBrought = shared !== undefined && shared.variables === trigger?.variables;
    // What started an execution never changes: what its first commit kept of that is left as it is.
    const kept = isBrought ? shared.sequence : deliveryId === undefined ? undefined : findShared(id);
    const document = kept === undefined ? execution : withoutVariables(execution);
    const columns = [namespace, flowId, state.current, kept ?? null] as const;
    const texts = [JSON.stringify(summaryOfExecution(execution)), JSON.stringify(document)] as const;
    upsert.run([number, number, id, startDateOf(state), ...columns, ...texts]);
  };
  return (write) => {
    if (write.isDocumentSame === true) renumber.run([write.execution.id, write.number]);
    else writeRecord(write);
    writeTaskRuns(write);
  };
}

/** A document whose variables lie elsewhere. */
type Shortened = Omit<Execution, 'trigger'> & { readonly trigger?: Partial<NonNullable<Execution['trigger']>> };

function withoutVariables(execution: Execution): Shortened {
  const { trigger } = execution;
  return trigger === undefined ? execution : { ...execution, trigger: { id: trigger.id, type: trigger.type } };
}

/** The columns and the table that {@link prepareWholeExecutions} reads, and what each is known by: `e` and `b`. */
export const wholeExecutions = `e.sequence, e.body_sequence, e.document, ${variableColumns}
  FROM execution e LEFT JOIN delivery_body b ON b.sequence = e.body_sequence`;

/** Readies the reading of whole records, from rows with the columns of {@link wholeExecutions}. */
export function prepareWholeExecutions(driver: SqlDriver): (row: SqlRow) => Execution {
  const withTaskRuns = prepareTaskRunReads(driver);
  return (row) => {
    // Written above, hence trusted to have its type, save for the variables that lie elsewhere.
    const document: Execution = JSON.parse(textOf(row, 'document'));
    const { trigger } = document;
    const isShortened = row['body_sequence'] !== null && trigger !== undefined;
    const execution = isShortened ? { ...document, trigger: { ...trigger, variables: variablesOf(row) } } : document;
    return withTaskRuns(row, execution);
  };
}
