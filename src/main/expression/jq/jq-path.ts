// Reading, setting and deleting inside of a value by a path. Values are never changed: every change is a copy of
// what leads to it. Source: the jq 1.6 manual.
import { isJsonMap, JavaDouble, type JsonValue } from '../../contract/value.ts';
import { raiseJq } from './jq-failure.ts';
import { compareJq, kindOf, toNumber } from './jq-order.ts';
import { writeJq } from './jq-json.ts';

/** Keys, indexes and slices (`{"start":1,"end":2}`) from the root on. */
export type JqPath = readonly JsonValue[];

/** `value[key]`: null where nothing is. */
export function getMember(value: JsonValue, key: JsonValue): JsonValue {
  if (isJsonMap(value) && typeof key === 'string') return value.get(key) ?? null;
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

/** Where a list stands inside of another. */
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

/** `value[from:to]` of an array or a text. */
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

const indexMax = 1_000_000;

/** The value with another one at a path. */
export function setPath(value: JsonValue, path: JqPath, wanted: JsonValue): JsonValue {
  const [key, ...rest] = path;
  if (key === undefined) return wanted;
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
  return value.toSpliced(index < 0 ? Math.max(index + value.length, 0) : index, index < -value.length ? 0 : 1);
}
