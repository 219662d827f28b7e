// The query of a request to Kestra's API: parameters that may be repeated or joined by commas, pages and sorting.
// Unknown parameters are ignored, as Kestra does.
// Source: `kestra-api.md` §2; the bound of a page is ours.
import { ok, type Result } from '../../contract/errors.ts';
import { refused, type RestFault } from './rest-fault.ts';

/** The longest page, in records: what can be printed at once without keeping others waiting. */
const pageSizeMax = 10_000;
const pageSizeDefault = 10;

/** One part of a list that was asked for. */
export interface RestPage {
  /** From 1. */
  readonly page: number;
  /** Records on a page; default 10. */
  readonly size: number;
  /** Columns as Kestra names them, `state.startDate`; the first decides. */
  readonly sort: readonly SortColumn[];
}

/** A column that is sorted by. */
export interface SortColumn {
  readonly column: string;
  readonly isDescending: boolean;
}

/** One page of records, and how many there are on all. */
export interface RestResults<T> {
  readonly results: readonly T[];
  readonly total: number;
}

/** All values of a parameter, whether it is repeated or joined by commas. */
export function listOf(query: URLSearchParams, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
}

/** A parameter that is a yes or no. */
export function isSet(query: URLSearchParams, name: string, byDefault = false): boolean {
  const value = query.get(name);
  return value === null || value === '' ? byDefault : value.toLowerCase() === 'true';
}

/** Reads `page`, `size` and `sort`. */
export function readPage(query: URLSearchParams): Result<RestPage, RestFault> {
  const page = readNumber(query, { name: 'page', byDefault: 1 });
  if (!page.ok) return page;
  const size = readNumber(query, { name: 'size', byDefault: pageSizeDefault, max: pageSizeMax });
  if (!size.ok) return size;
  const sort: SortColumn[] = [];
  for (const text of listOf(query, 'sort')) {
    const [column = '', direction = '', ...more] = text.split(':');
    if (column === '' || !/^(?:asc|desc)$/i.test(direction) || more.length > 0) {
      return refused('invalidParameter', 'Invalid sort parameter');
    }
    sort.push({ column, isDescending: direction.toLowerCase() === 'desc' });
  }
  return ok({ page: page.value, size: size.value, sort });
}

/** What of records is looked at to sort them, by Kestra's names of columns; absent values come first. */
export type SortKeys<T> = ReadonlyMap<string, (record: T) => string | number | undefined>;

/** Sorts and cuts the page out. A column that is not known is refused, so that no order is pretended. */
export function takePage<T>(
  records: readonly T[],
  { page, size, sort }: RestPage,
  keys: SortKeys<T>,
): Result<RestResults<T>, RestFault> {
  const columns = sort.map(({ column, isDescending }) => ({ key: keys.get(column), sign: isDescending ? -1 : 1 }));
  if (columns.some(({ key }) => key === undefined)) return refused('invalidParameter', 'Invalid sort parameter');
  const sorted = columns.length === 0 ? records : records.toSorted((a, b) => compareBy(columns, a, b));
  return ok({ results: sorted.slice((page - 1) * size, page * size), total: records.length });
}

function compareBy<T>(
  columns: readonly { readonly key: ((record: T) => string | number | undefined) | undefined; readonly sign: number }[],
  a: T,
  b: T,
): number {
  for (const { key, sign } of columns) {
    const [left = '', right = ''] = [key?.(a), key?.(b)];
    if (left !== right) return left < right ? -sign : sign;
  }
  return 0;
}

function readNumber(
  query: URLSearchParams,
  { name, byDefault, max = 1_000_000 }: { readonly name: string; readonly byDefault: number; readonly max?: number },
): Result<number, RestFault> {
  const text = query.get(name);
  if (text === null || text === '') return ok(byDefault);
  const number = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) return refused('badRequest', `Failed to convert argument [${name}] for value [${text}]`);
  if (number < 1) return refused('invalidEntity', `${name}: must be greater than or equal to 1`);
  return number > max ? refused('invalidEntity', `${name}: must be less than or equal to ${max}`) : ok(number);
}
