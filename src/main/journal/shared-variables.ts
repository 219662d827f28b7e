// The variables that a trigger makes of a request hold its body, and so do the execution and many an answer. Here they lie
// once, beside the body of the delivery: as what stands before it and behind it. A row of `delivery_body` goes with the
// last that needs it, delivery or execution. Throws as SQLite does.
import type { JsonText } from '../contract/value.ts';
import { hasId } from './schema.ts';
import type { SqlDriver, SqlRow } from './sql-driver.ts';
import { bytesOf, textOf } from './sql-row.ts';

/** A text around another one. */
export interface Around {
  readonly head: string;
  /** Absent: the other one is not within, and `head` is the whole text. */
  readonly tail?: string;
}

/** Variables that are kept beside a body, and where. */
export interface SharedVariables {
  readonly sequence: number;
  readonly variables: JsonText;
}

/** Takes a text apart where the beginning of another one first stands in it, and the rest as well; an empty one stands nowhere. */
export function around(text: string, inner: string): Around {
  const at = inner === '' ? -1 : text.indexOf(inner.slice(0, soughtLength));
  const end = at + inner.length;
  return at < 0 || text.slice(at, end) !== inner ? { head: text } : { head: text.slice(0, at), tail: text.slice(end) };
}

/** By its beginning a text is found, and compared at once: to search for a megabyte takes thirty times as long. */
const soughtLength = 64;

/** The text of a body, the same each time for the same bytes, whatever these are. */
export function bodyTextOf({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString();
}

/** What {@link variablesOf} reads; `b` is the row of `delivery_body`. */
export const variableColumns = 'b.head, b.tail, b.body';

/** The variables in a row with {@link variableColumns}. Throws where none are kept there. */
export function variablesOf(row: SqlRow): JsonText {
  const head = textOf(row, 'head');
  return row['tail'] === null ? head : head + bodyTextOf(bytesOf(row, 'body')) + textOf(row, 'tail');
}

/** Readies the keeping of a body, with the variables that were made of it. */
export function prepareBodies(
  driver: SqlDriver,
): (kept: { readonly sequence: number; readonly body: Uint8Array; readonly variables?: JsonText }) => void {
  const insert = driver.prepare('INSERT INTO delivery_body (sequence, head, tail, body) VALUES (?, ?, ?, ?)');
  return ({ sequence, body, variables }) => {
    const kept = variables === undefined ? undefined : around(variables, bodyTextOf(body));
    insert.run([sequence, kept?.head ?? null, kept?.tail ?? null, body]);
  };
}

/** What removes a body, within the caller's transaction; to be called before the record that lets go of it is removed. */
export interface BodyRemoval {
  /** The body of a delivery, unless its execution needs it. */
  forDelivery(sequence: number): void;
  /** The body that an execution needs, unless its delivery is there. */
  forExecution(sequence: number): void;
}

/** Readies the removal of bodies. */
export function prepareBodyRemoval(driver: SqlDriver): BodyRemoval {
  const forDelivery = driver.prepare(`DELETE FROM delivery_body WHERE sequence = ?1 AND NOT EXISTS (
    SELECT 1 FROM delivery d JOIN execution e ON substr(e.id, 16) = substr(d.execution_id, 16) AND e.id = d.execution_id
    WHERE d.sequence = ?1 AND e.body_sequence = ?1)`);
  const forExecution = driver.prepare(`DELETE FROM delivery_body
    WHERE sequence = (SELECT body_sequence FROM execution WHERE sequence = ?1)
    AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.sequence = delivery_body.sequence)`);
  return {
    forDelivery: (sequence) => forDelivery.run([sequence]),
    forExecution: (sequence) => forExecution.run([sequence]),
  };
}

/** Readies the look at where the variables of an execution on record lie; undefined where they are in its document. */
export function prepareSharedBy(driver: SqlDriver): (executionId: string) => number | undefined {
  const find = driver.prepare(`SELECT body_sequence FROM execution WHERE ${hasId('id')}`);
  return (executionId) => {
    const { body_sequence: sequence } = find.get([executionId]) ?? {};
    return typeof sequence === 'number' ? sequence : undefined;
  };
}
