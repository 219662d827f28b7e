// Two maps in one, to any depth, as Kestra merges variables and defaults of plugins: maps are merged, lists are joined,
// of other values the later one wins, and null never wins. Source: `MapUtils.deepMerge` of Kestra.
import { isDeepStrictEqual } from 'node:util';
import { isJsonMap, type JsonList, type JsonMap, type JsonValue } from '../contract/value.ts';
import { hashText, toHashOrder } from '../expression/hash-order.ts';

/** The members of both, in the order of Java's HashMap, unless one of the two is empty. */
export function deepMerge(first: JsonMap, second: JsonMap): JsonMap {
  if (first.size === 0) return second;
  if (second.size === 0) return first;
  const merged = new Map(first);
  for (const [key, value] of second) merged.set(key, mergeValues(first.get(key) ?? null, value));
  const capacity = Math.ceil(Math.max(first.size, second.size) / 0.75);
  return new Map(toHashOrder([...merged.keys()], hashText, capacity).map((key) => [key, merged.get(key) ?? null]));
}

function mergeValues(first: JsonValue, second: JsonValue): JsonValue {
  if (second === null) return first;
  if (isJsonMap(first) && isJsonMap(second)) return deepMerge(first, second);
  return Array.isArray(first) && Array.isArray(second) ? joinLists(first, second) : second;
}

/** What stands in the first list already is not added again. */
function joinLists(first: JsonList, second: JsonList): JsonList {
  return [...first, ...second.filter((item) => !first.some((known) => isDeepStrictEqual(known, item)))];
}
