// Reading, setting and deleting inside of a value by a path. Values are never changed: every change is a copy of
// what leads to it. Source: the jq 1.6 manual.
import { isJsonMap, JavaDouble, type JsonValue } from '../../contract/value.ts';
import { raiseJq } from './jq-failure.ts';
import { compareJq, kindOf, toNumber } from './jq-order.ts';
import { writeJq } from './jq-json.ts';

/** Keys, indexes and slices (`{"start":1,"end":2}`) from the root on. */
export type JqPath = readonly JsonValue[];

/**
 * `value[key]`: null where nothing is. An array as key of an array looks for it (`indices`), an object is a slice;
 * null has every member and every slice, all null.
 */
export function getMember(value: JsonValue, key: JsonValue): JsonValue {
  if (isJsonMap(value) && typeof key === 'string') return value.get(key) ?? null;
  // Fractions are cut downwards: `.[1.7]` is `.[1]`.
  const isIndex = kindOf(key) === 'number';
  if (Array.isArray(value) && isIndex) {
    const index = Math.floor(toNumber(key));
    return value.at(index) ?? null;
  }
  if (Array.isArray(value) && Array.isArray(key)) return findIndices(value, key);
  if (isJsonMap(key) && (value === null || Array.isArray(value) || typeof value === 'string')) {
    return getSlice(value, key.get('start') ?? null, key.get('end') ?? null);
  }
  if (value === null && (typeof key === 'string' || isIndex || key === null)) return null;
  const shown = typeof key === 'string' ? `"${key}"` : kindOf(key);
  return raiseJq(`Cannot index ${kindOf(value)} with ${shown}`);
}

/** Where a list stands inside of another, overlaps included; null for the empty list, as in jq. */
export function findIndices(list: readonly JsonValue[], wanted: readonly JsonValue[]): JsonValue {
  if (wanted.length === 0) return null;
  const starts = [...list.keys()].filter((start) =>
    wanted.every((item, offset) => {
      const other = list[start + offset];
      return other !== undefined && compareJq(item, other) === 0;
    }),
  );
  return starts;
}

/** `value[from:to]` of an array or a text; null on either side is the edge, below 0 counts from the end. */
export function getSlice(value: JsonValue, from: JsonValue, to: JsonValue): JsonValue {
  if (value === null) return null;
  if (!Array.isArray(value) && typeof value !== 'string') {
    return raiseJq(`Cannot index ${kindOf(value)} with object`);
  }
  // Texts are cut between characters, not inside of them.
  if (typeof value === 'string') {
    const characters = Array.from(value);
    const { start, end } = sliceBounds(characters.length, from, to);
    return characters.slice(start, end).join('');
  }
  const { start, end } = sliceBounds(value.length, from, to);
  return value.slice(start, end);
}

interface SliceBounds {
  readonly start: number;
  readonly end: number;
}

/** The start is rounded down and the end up, and both are moved into the array: a slice never fails for its size. */
function sliceBounds(length: number, from: JsonValue, to: JsonValue): SliceBounds {
  const bound = (value: JsonValue, missing: number, round: (number: number) => number): number => {
    if (value === null) return missing;
    if (kindOf(value) !== 'number') return raiseJq('Start and end indices of an array slice must be numbers');
    const number = round(toNumber(value));
    return Math.min(Math.max(number < 0 ? number + length : number, 0), length);
  };
  const start = bound(from, 0, Math.floor);
  return { start, end: Math.max(bound(to, length, Math.ceil), start) };
}

/** The value at a path; null where nothing is. */
export function getPath(value: JsonValue, path: JqPath): JsonValue {
  return path.reduce<JsonValue>((inner, key) => (inner === null ? null : getMember(inner, key)), value);
}

// `.[1e9] = 1` would fill the memory with nulls.
const indexMax = 1_000_000;

/**
 * The value with another one at a path. What is missing on the way is made: an object for a name, an array for an
 * index, since null takes either.
 */
export function setPath(value: JsonValue, path: JqPath, wanted: JsonValue): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) return wanted;
  // From the root down and back up, one copy for each level.
  const inner = setPath(getMember(value, key), rest, wanted);
  if (typeof key === 'string' && (value === null || isJsonMap(value))) return new Map(value ?? []).set(key, inner);
  if (value !== null && !Array.isArray(value)) {
    return raiseJq(`Cannot update field at index of ${kindOf(value)} (${writeJq(value)})`);
  }
  const list = [...(value ?? [])];
  if (isJsonMap(key)) return setSlice(list, key, inner);
  const index = Math.floor(toNumber(key));
  const at = index < 0 ? index + list.length : index;
  if (at < 0) return raiseJq('Out of bounds negative array index');
  if (at > indexMax) return raiseJq('Array index too large');
  while (list.length < at) list.push(null);
  list[at] = inner;
  return list;
}

/** The new elements may be more or fewer than those that they replace. */
function setSlice(list: JsonValue[], key: ReadonlyMap<string, JsonValue>, wanted: JsonValue): JsonValue {
  if (!Array.isArray(wanted)) return raiseJq('A slice of an array can only be assigned another array');
  const { start, end } = sliceBounds(list.length, key.get('start') ?? null, key.get('end') ?? null);
  list.splice(start, end - start, ...wanted);
  return list;
}

/** The value without what is at some paths. */
export function deletePaths(value: JsonValue, paths: readonly JqPath[]): JsonValue {
  // From the end on, so that indexes stay right.
  const ordered = [...paths].sort((left, right) => compareJq([...right], [...left]));
  return ordered.reduce(deletePath, value);
}

/** A path that leads nowhere is no error. */
function deletePath(value: JsonValue, path: JqPath): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined || value === null) return null;
  if (rest.length > 0) {
    const inner = getMember(value, key);
    return inner === null ? value : setPath(value, [key], deletePath(inner, rest));
  }
  if (isJsonMap(value) && typeof key === 'string') {
    const map = new Map(value);
    map.delete(key);
    return map;
  }
  if (!Array.isArray(value)) return raiseJq(`Cannot delete field at index of ${kindOf(value)}`);
  if (isJsonMap(key)) return setSlice([...value], key, []);
  if (typeof key !== 'number' && typeof key !== 'bigint' && !(key instanceof JavaDouble)) {
    return raiseJq('Cannot delete field at object index of array');
  }
  const index = Math.floor(toNumber(key));
  // An index before the beginning removes nothing.
  return value.toSpliced(index < 0 ? Math.max(index + value.length, 0) : index, index < -value.length ? 0 : 1);
}
