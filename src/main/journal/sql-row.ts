// Columns of a row, each checked for its kind. A wrong kind means that the file was changed by somebody
// else: it throws, and the storage answers STORAGE_FAILED.
import type { SqlRow } from './sql-driver.ts';

/** A column of text. */
export function textOf(row: SqlRow, column: string): string {
  return columnOf(row, column, (value) => typeof value === 'string');
}

/** A column of whole numbers within 2^53. */
export function numberOf(row: SqlRow, column: string): number {
  return columnOf(row, column, (value) => typeof value === 'number');
}

/** A column of bytes. libsql gives an ArrayBuffer, Node a Uint8Array. */
export function bytesOf(row: SqlRow, column: string): Uint8Array {
  const bytes = columnOf(row, column, (value) => value instanceof Uint8Array || value instanceof ArrayBuffer);
  return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes;
}

function columnOf<T>(row: SqlRow, column: string, isKind: (value: unknown) => value is T): T {
  const value = row[column];
  if (isKind(value)) return value;
  throw new Error(`column "${column}" holds ${typeof value}, not what it should`);
}
