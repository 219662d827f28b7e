// Lists, newest first, a page at a time. A page's `next` is the sequence of its last record: the next page
// begins behind it, however much was written or removed meanwhile. Nothing is counted and nothing sorted.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { ExecutionFilter, PageRequest } from '../contract/methods.ts';
import type { DeliverySummary } from '../contract/delivery.ts';
import type { Page } from '../contract/model.ts';
import { parentIdPath, sentIdPath } from './schema.ts';
import type { SqlDriver, SqlStatement, SqlValue } from './sql-driver.ts';
import { numberOf, textOf } from './sql-row.ts';

const limitDefault = 50;
const limitMax = 500;

/** Which records: all that are given must hold. */
export type ListRequest = PageRequest & ExecutionFilter & Pick<DeliverySummary, 'sentId'>;

/** Readies lists of one table. `T` is what the column `summary` holds. Answers PARAMETERS_INVALID; throws as SQLite does. */
export function preparePages<T>(
  driver: SqlDriver,
  table: 'delivery' | 'execution',
): (request: ListRequest) => Result<Page<T>> {
  const prepared = new Map<string, SqlStatement>();
  const statementOf = (where: string): SqlStatement => {
    const known = prepared.get(where);
    if (known !== undefined) return known;
    const sql = `SELECT sequence, summary FROM ${table} WHERE ${where} ORDER BY sequence DESC LIMIT ?`;
    const made = driver.prepare(sql);
    prepared.set(where, made);
    return made;
  };
  return (request) => {
    const before = readBefore(request.before);
    if (!before.ok) return before;
    const limit = Math.min(Math.max(request.limit ?? limitDefault, 1), limitMax);
    const { where, values } = conditionsOf(request, table);
    const rows = statementOf(where).all([before.value, ...values, limit + 1]);
    const shown = rows.slice(0, limit);
    const results = shown.map((row): T => JSON.parse(textOf(row, 'summary')));
    const last = shown.at(-1);
    if (rows.length <= limit || last === undefined) return ok({ results });
    return ok({ results, next: String(numberOf(last, 'sequence')) });
  };
}

function readBefore(text: string | undefined): Result<number, ErrorValue> {
  if (text === undefined) return ok(Number.MAX_SAFE_INTEGER);
  const sequence = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isSafeInteger(sequence)) return ok(sequence);
  return fail(createError('PARAMETERS_INVALID', 'Cannot list: "before" is not the "next" of a page'));
}

function conditionsOf(
  { namespace, flowId, state, parentId, sentId }: ListRequest,
  table: 'delivery' | 'execution',
): { readonly where: string; readonly values: readonly SqlValue[] } {
  // The plus keeps SQLite from the index of flows: few deliveries have one id, and many one flow.
  const plus = sentId === undefined ? '' : '+';
  const columns = {
    [`${plus}namespace`]: namespace,
    [`${plus}flow_id`]: flowId,
    state,
    [parentIdPath]: parentId,
    [sentIdPath]: sentId,
  };
  const conditions = Object.entries(columns).flatMap(([column, value]) =>
    value === undefined ? [] : [{ column, value }],
  );
  // A loop has thousands of turns, which would hide all else.
  const isWithoutTurns = table === 'execution' && parentId === undefined;
  const turns = isWithoutTurns ? ["json_extract(summary, '$.loopRun') IS NULL"] : [];
  const where = ['sequence < ?', ...conditions.map(({ column }) => `${column} = ?`), ...turns].join(' AND ');
  return { where, values: conditions.map(({ value }) => value) };
}
