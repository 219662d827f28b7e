// Columns of a row, each checked for its kind. A wrong kind means that the file was changed by somebody
// else: it throws, and the storage answers STORAGE_FAILED.
import type { SqlRow } from './sql-driver.ts';

/** A column of text. */
export function textOf(row: SqlRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw wrongKind(column, 'text');
  return value;
}

/** A column of whole numbers within 2^53. */
export function numberOf(row: SqlRow, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw wrongKind(column, 'a number');
  return value;
}

/** A column of bytes. libsql gives an ArrayBuffer, Node a Uint8Array. */
export function bytesOf(row: SqlRow, column: string): Uint8Array {
  const value = row[column];
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw wrongKind(column, 'bytes');
}

function wrongKind(column: string, wished: string): Error {
  return new Error(`column "${column}" does not hold ${wished}`);
}
