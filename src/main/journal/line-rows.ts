// How log lines and figures lie in their tables: those of one execution that come with one commit share a row, since a
// row costs more than what is in it. It knows nothing of what a line says. Throws as SQLite does.
import type { LogEntry, Metric } from '../contract/model.ts';
import { hasId } from './schema.ts';
import type { SqlDriver, SqlRow } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

/** A script may print thousands of lines at once; so many lie in a row at most. Another number reads what this one wrote. */
const linesPerRowMax = 64;

/** A line with its number in the journal. */
export interface NumberedLine<T> {
  readonly number: number;
  readonly line: T;
}

/** Readies the writing of one table: lines in order of their numbers, those of one execution behind each other. */
export function prepareLineRows<T extends LogEntry | Metric>(
  driver: SqlDriver,
  table: 'log' | 'metric',
): (lines: readonly NumberedLine<T>[]) => void {
  // A row has the number of its last line: whoever asks for what came behind a number finds each row with such a line.
  const insert = driver.prepare(`INSERT INTO ${table} (number, execution_id, document) VALUES (?, ?, ?)`);
  return (lines) => {
    let row: (readonly [number, T])[] = [];
    lines.forEach(({ number, line }, index) => {
      row.push([number, line]);
      const isLast = lines[index + 1]?.line.executionId !== line.executionId;
      if (!isLast && row.length < linesPerRowMax) return;
      insert.run([number, line.executionId, JSON.stringify(row)]);
      row = [];
    });
  };
}

/**
 * The lines of a row with the columns `number` and `document`. The texts are records of our own, written above, hence
 * trusted to have their type; before version 6 of the tables a row held one line and no list.
 */
export function linesOf<T extends LogEntry | Metric>(row: SqlRow): readonly NumberedLine<T>[] {
  const text = textOf(row, 'document');
  if (!text.startsWith('[')) return [{ number: numberOf(row, 'number'), line: JSON.parse(text) }];
  const lines: readonly (readonly [number, T])[] = JSON.parse(text);
  return lines.map(([number, line]) => ({ number, line }));
}

/** Readies a count of the lines of an execution. */
export function prepareLineCount(driver: SqlDriver, table: 'log' | 'metric'): (executionId: string) => number {
  const lines = "CASE json_type(document) WHEN 'array' THEN json_array_length(document) ELSE 1 END";
  const count = driver.prepare(
    `SELECT coalesce(sum(${lines}), 0) AS count FROM ${table} WHERE ${hasId('execution_id')}`,
  );
  return (executionId) => numberOf(count.get([executionId]) ?? {}, 'count');
}

/** Readies the removal of the lines of an execution. */
export function prepareLineRemoval(driver: SqlDriver, table: 'log' | 'metric'): (executionId: string) => void {
  const remove = driver.prepare(`DELETE FROM ${table} WHERE ${hasId('execution_id')}`);
  return (executionId) => {
    remove.run([executionId]);
  };
}
