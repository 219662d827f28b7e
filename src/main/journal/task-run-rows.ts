// Where the taskruns of an execution lie: the first few in its own document, so that a short execution is one row; each
// of those behind them in a row of its own, so that a change of one does not write thousands anew. Throws as SQLite does.
import type { Execution, TaskRun } from '../contract/model.ts';
import { hasId } from './schema.ts';
import type { SqlDriver, SqlRow } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** So many taskruns lie in the document of their execution. Another number reads what this one wrote. */
export const firstTaskRunsMax = 16;

/** A taskrun behind the first ones. */
export interface PlacedTaskRun {
  /** Counts from the first taskrun, 0; grows in the order of the list, and is never given again. */
  readonly place: number;
  readonly taskRun: TaskRun;
}

/** What has changed among the taskruns behind the first ones. */
export interface TaskRunsBehind {
  readonly put: readonly PlacedTaskRun[];
  /** Places whose taskruns are forgotten. */
  readonly removed: readonly number[];
}

/** Nothing has changed there. */
export const noneBehind: TaskRunsBehind = { put: [], removed: [] };

/** Two changes one after the other, as one. */
export function mergeBehind(before: TaskRunsBehind = noneBehind, after: TaskRunsBehind): TaskRunsBehind {
  const put = new Map(before.put.map((placed) => [placed.place, placed]));
  for (const place of after.removed) put.delete(place);
  for (const placed of after.put) put.set(placed.place, placed);
  return { put: [...put.values()], removed: [...before.removed, ...after.removed] };
}

/** A record as it is written. */
export interface WrittenExecution {
  /** Its taskruns are all that it has, or the first ones where `behind` is there. */
  readonly execution: Execution;
  /** Absent: what lies behind the first ones is replaced as well. */
  readonly behind?: TaskRunsBehind;
  /** Nothing but what lies behind the first ones has changed: the document, which may be long, stays as it is. */
  readonly isDocumentSame?: true;
}

/** The record with the taskruns that lie in its document. */
export function documentOf({ execution, behind }: WrittenExecution): Execution {
  const isLong = behind === undefined && execution.taskRunList.length > firstTaskRunsMax;
  return isLong ? { ...execution, taskRunList: execution.taskRunList.slice(0, firstTaskRunsMax) } : execution;
}

/** Readies the writing of the taskruns behind the first ones; the execution is written before. */
export function prepareTaskRunRows(driver: SqlDriver): (written: WrittenExecution) => void {
  const find = driver.prepare(`SELECT sequence FROM execution WHERE ${hasId('id')}`);
  const put = driver.prepare('INSERT OR REPLACE INTO task_run (sequence, place, document) VALUES (?, ?, ?)');
  const remove = driver.prepare('DELETE FROM task_run WHERE sequence = ? AND place = ?');
  const removeAll = driver.prepare('DELETE FROM task_run WHERE sequence = ?');
  return (written) => {
    if (isShort(written)) return;
    const { execution, behind = allBehind(execution) } = written;
    const sequence = numberOf(find.get([execution.id]) ?? {}, 'sequence');
    if (written.behind === undefined) removeAll.run([sequence]);
    for (const place of behind.removed) remove.run([sequence, place]);
    for (const { place, taskRun } of behind.put) put.run([sequence, place, JSON.stringify(taskRun)]);
  };
}

/** Nothing lies behind the first ones, and nothing did: most webhooks cost no look at these rows. */
function isShort({ execution, behind }: WrittenExecution): boolean {
  if (behind !== undefined) return behind.put.length === 0 && behind.removed.length === 0;
  return isNew(execution);
}

/** An execution that has only been made: it has no taskruns yet, and never had any. */
export function isNew({ taskRunList, state }: Pick<Execution, 'taskRunList' | 'state'>): boolean {
  return taskRunList.length === 0 && state.histories.length === 1;
}

function allBehind({ taskRunList }: Execution): TaskRunsBehind {
  const put = taskRunList
    .slice(firstTaskRunsMax)
    .map((taskRun, index) => ({ place: firstTaskRunsMax + index, taskRun }));
  return { put, removed: [] };
}

/** Readies the reading: an execution as its document has it, whose row has the column `sequence`, becomes whole. */
export function prepareTaskRunReads(driver: SqlDriver): (row: SqlRow, execution: Execution) => Execution {
  const behind = driver.prepare('SELECT document FROM task_run WHERE sequence = ? ORDER BY place');
  return (row, execution) => {
    const rest = behind.all([numberOf(row, 'sequence')]);
    if (rest.length === 0) return execution;
    return { ...execution, taskRunList: [...execution.taskRunList, ...rest.map(toTaskRun)] };
  };
}

/** The texts are records of our own, written above; hence they are trusted to have their type. */
function toTaskRun(row: SqlRow): TaskRun {
  return JSON.parse(textOf(row, 'document'));
}
