// jq's order of all values (null, false, true, numbers, texts, arrays, objects), its names of kinds, and what
// counts as true. Source: the jq 1.6 manual.
import { JavaDouble, isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';

/** The six kinds of JSON: to jq a text is a "string", and Integers, Longs and Doubles are all numbers. */
export type JqKind = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** jq's name of a value's kind. */
export function kindOf(value: JsonValue): JqKind {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (Array.isArray(value)) return 'array';
  return isJsonMap(value) ? 'object' : 'number';
}

/** Everything is true but null and false. */
export function isTrue(value: JsonValue): boolean {
  return value !== null && value !== false;
}

/** A number as JavaScript has it; NaN for everything else, so that a comparison with it fails. */
export function toNumber(value: JsonValue | undefined): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof JavaDouble ? value.value : Number.NaN;
}

/** Whether a number is an integer by its kind. */
export function isWhole(value: JsonValue): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** Below 0, 0 or above 0. This order is jq's `sort`, its `<` and, where it is 0, its `==`: 1 equals 1.0. */
export function compareJq(left: JsonValue, right: JsonValue): number {
  const rank = rankOf(left) - rankOf(right);
  if (rank !== 0) return rank;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right);
  if (Array.isArray(left) && Array.isArray(right)) return compareLists(left, right);
  if (isJsonMap(left) && isJsonMap(right)) return compareMaps(left, right);
  return compareNumbers(left, right);
}

/** False and true have ranks of their own, since they are ordered too. */
function rankOf(value: JsonValue): number {
  if (value === true) return 2;
  const ranks: Readonly<Record<JqKind, number>> = { null: 0, boolean: 1, number: 3, string: 4, array: 5, object: 6 };
  return ranks[kindOf(value)];
}

function compareNumbers(left: JsonValue, right: JsonValue): number {
  // Compared as they are: as Doubles, great integers next to each other would be equal.
  if (isWhole(left) && isWhole(right)) return left < right ? -1 : Number(left > right);
  const [a, b] = [toNumber(left), toNumber(right)];
  // Not a number is less than any number, itself included.
  if (Number.isNaN(a)) return kindOf(left) === 'number' ? -1 : 0;
  return a < b ? -1 : Number(a > b);
}

function compareLists(left: readonly JsonValue[], right: readonly JsonValue[]): number {
  for (const [index, item] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = compareJq(item, other);
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** First by the sorted keys, then by the values key by key. */
function compareMaps(left: JsonMap, right: JsonMap): number {
  const keys = [...left.keys()].sort();
  const order = compareLists(keys, [...right.keys()].sort());
  if (order !== 0) return order;
  for (const key of keys) {
    const memberOrder = compareJq(left.get(key) ?? null, right.get(key) ?? null);
    if (memberOrder !== 0) return memberOrder;
  }
  return 0;
}
