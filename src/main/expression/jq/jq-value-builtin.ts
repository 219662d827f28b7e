// The functions of jq that make one value of one value and the values of their operands: collections and types.
// Texts, patterns, dates and mathematics are in files of their own. Source: the jq 1.6 manual.
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { parseJson } from '../../contract/parse-json.ts';
import { fromNumber } from './jq-arithmetic.ts';
import { dateBuiltins } from './jq-date-builtin.ts';
import { raiseJq } from './jq-failure.ts';
import { toJqText, writeJq } from './jq-json.ts';
import { mathBuiltins } from './jq-math-builtin.ts';
import { compareJq, isTrue, kindOf, toNumber } from './jq-order.ts';
import { deletePaths, findIndices, type JqPath, setPath } from './jq-path.ts';
import { regexBuiltins } from './jq-regex-builtin.ts';
import type { JqRun } from './jq-scope.ts';
import { textBuiltins } from './jq-text-builtin.ts';

/**
 * A function of the input and the operands' values. It is called once for every combination of them, and never sees
 * the expressions that they came from.
 */
export type ValueBuiltin = (input: JsonValue, operands: readonly JsonValue[], run: JqRun) => JsonValue;

const own: readonly (readonly [string, ValueBuiltin])[] = [
  ['not/0', (input) => !isTrue(input)],
  ['type/0', (input) => kindOf(input)],
  ['length/0', lengthOf],
  // Sorted by code unit; jq sorts by code point, which differs for keys beyond the basic plane alone.
  ['keys/0', (input) => (isJsonMap(input) ? [...input.keys()].sort() : keysOf(input))],
  ['keys_unsorted/0', keysOf],
  ['has/1', (input, [key = null]) => hasKey(input, key)],
  ['contains/1', (input, [part = null]) => contains(input, part)],
  ['reverse/0', (input) => (input === null || input === '' ? [] : [...listOf(input, 'reversed')].reverse())],
  ['sort/0', (input) => [...listOf(input, 'sorted')].sort(compareJq)],
  ['unique/0', (input) => dropDoubles([...listOf(input, 'sorted')].sort(compareJq))],
  ['min/0', (input) => best(input, input, -1)],
  ['max/0', (input) => best(input, input, 1)],
  // Those with `_` get the keys of all elements as one array; `jq-prelude.ts` makes it of the expression.
  ['_min_by/1', (input, [keys = null]) => best(input, keys, -1)],
  ['_max_by/1', (input, [keys = null]) => best(input, keys, 1)],
  ['_sort_by/1', (input, [keys = null]) => sortPairs(input, keys).map(({ item }) => item)],
  ['_group_by/1', (input, [keys = null]) => group(sortPairs(input, keys))],
  ['indices/1', indicesOf],
  ['index/1', (input, [part = null]) => edgeOf(indicesOf(input, [part]), 0)],
  ['rindex/1', (input, [part = null]) => edgeOf(indicesOf(input, [part]), -1)],
  ['tojson/0', (input) => writeJq(input)],
  ['fromjson/0', (input) => readJson(input)],
  ['tostring/0', (input) => toJqText(input)],
  ['tonumber/0', (input) => readNumber(input)],
  ['setpath/2', (input, [path = null, value = null]) => setPath(input, pathOf(path), value)],
  ['delpaths/1', (input, [paths = null]) => deletePaths(input, listOf(paths, 'deleted').map(pathOf))],
  ['to_array/0', (input) => (Array.isArray(input) ? input : [input])],
];

/** By `name/count`. Later ones would replace earlier ones of that name, but there are no two. */
export const valueBuiltins: ReadonlyMap<string, ValueBuiltin> = new Map([
  ...own,
  ...textBuiltins,
  ...regexBuiltins,
  ...dateBuiltins,
  ...mathBuiltins,
]);

function listOf(value: JsonValue, verb: string): readonly JsonValue[] {
  return Array.isArray(value) ? value : raiseJq(`${kindOf(value)} (${writeJq(value)}) cannot be ${verb}`);
}

function pathOf(value: JsonValue): JqPath {
  return Array.isArray(value) ? value : raiseJq('Path must be specified as an array');
}

/** Null has length 0, a number its size, a text its characters; true and false have none. */
function lengthOf(input: JsonValue): JsonValue {
  if (input === null) return 0;
  if (typeof input === 'string') return Array.from(input).length;
  if (Array.isArray(input)) return input.length;
  if (isJsonMap(input)) return input.size;
  return kindOf(input) === 'number'
    ? fromNumber(Math.abs(toNumber(input)))
    : raiseJq(`${kindOf(input)} (${writeJq(input)}) has no length`);
}

/** In the order of the object, which is that of the body; indexes for an array. */
function keysOf(input: JsonValue): JsonValue {
  if (isJsonMap(input)) return [...input.keys()];
  return Array.isArray(input) ? [...input.keys()] : raiseJq(`${kindOf(input)} (${writeJq(input)}) has no keys`);
}

/** Only a name in an object and an index in an array can be asked for. */
function hasKey(input: JsonValue, key: JsonValue): boolean {
  if (isJsonMap(input) && typeof key === 'string') return input.has(key);
  const index = toNumber(key);
  if (Array.isArray(input) && kindOf(key) === 'number') return index >= 0 && index < input.length;
  return raiseJq(`Cannot check whether ${kindOf(input)} has a ${kindOf(key)} key`);
}

/**
 * Objects and arrays member by member, texts as parts of texts, everything else by equality. Kinds that differ fail
 * on the top level and are simply no match further inside.
 */
function contains(input: JsonValue, part: JsonValue): boolean {
  if (isJsonMap(input) && isJsonMap(part)) return containsMap(input, part);
  if (Array.isArray(input) && Array.isArray(part)) {
    return part.every((wanted) => input.some((item) => kindOf(item) === kindOf(wanted) && contains(item, wanted)));
  }
  if (typeof input === 'string' && typeof part === 'string') return input.includes(part);
  if (kindOf(input) === kindOf(part)) return compareJq(input, part) === 0;
  return raiseJq(`${kindOf(input)} and ${kindOf(part)} cannot have their containment checked`);
}

/** A member that is null differs from one that is missing. */
function containsMap(input: JsonMap, part: JsonMap): boolean {
  return [...part].every(([key, wanted]) => {
    const member = input.get(key);
    return member !== undefined && kindOf(member) === kindOf(wanted) && contains(member, wanted);
  });
}

function dropDoubles(sorted: readonly JsonValue[]): JsonValue[] {
  return sorted.filter((item, index) => index === 0 || compareJq(sorted[index - 1] ?? null, item) !== 0);
}

/** The element with the smallest or greatest key: of equal ones the first smallest, the last greatest, as jq has it. */
function best(input: JsonValue, keys: JsonValue, direction: 1 | -1): JsonValue {
  const items = listOf(input, 'iterated over');
  const itemKeys = listOf(keys, 'iterated over');
  let found = 0;
  for (let index = 1; index < items.length; index++) {
    const order = compareJq(itemKeys[index] ?? null, itemKeys[found] ?? null) * direction;
    if (order > 0 || (order === 0 && direction === 1)) found = index;
  }
  return items[found] ?? null;
}

interface Pair {
  readonly item: JsonValue;
  readonly key: JsonValue;
}

/** JavaScript's sort keeps the order of equal elements, as jq's does. */
function sortPairs(input: JsonValue, keys: JsonValue): readonly Pair[] {
  const itemKeys = listOf(keys, 'sorted');
  const pairs = listOf(input, 'sorted').map((item, index) => ({ item, key: itemKeys[index] ?? null }));
  return pairs.sort((left, right) => compareJq(left.key, right.key));
}

/** The pairs are sorted, so equal keys stand side by side. */
function group(pairs: readonly Pair[]): JsonValue {
  const groups: JsonValue[][] = [];
  for (const [index, { item, key }] of pairs.entries()) {
    const before = pairs[index - 1];
    if (before !== undefined && compareJq(before.key, key) === 0) groups.at(-1)?.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Positions in texts count UTF-16 units here; overlapping ones are found too. */
function indicesOf(input: JsonValue, [part = null]: readonly JsonValue[]): JsonValue {
  if (input === null) return null;
  if (Array.isArray(input)) return findIndices(input, Array.isArray(part) ? part : [part]);
  if (typeof input !== 'string' || typeof part !== 'string') {
    return raiseJq(`Cannot determine indices of ${kindOf(part)} in ${kindOf(input)}`);
  }
  const found: number[] = [];
  if (part === '') return null;
  for (let at = input.indexOf(part); at !== -1; at = input.indexOf(part, at + 1)) found.push(at);
  return found;
}

function edgeOf(indices: JsonValue, at: 0 | -1): JsonValue {
  return Array.isArray(indices) ? (indices.at(at) ?? null) : null;
}

/** One JSON text and nothing behind it, unlike what Kestra's `fromJson` takes. */
function readJson(input: JsonValue): JsonValue {
  if (typeof input !== 'string') return raiseJq(`${kindOf(input)} cannot be parsed as JSON`);
  const parsed = parseJson(input);
  return parsed.ok ? parsed.value : raiseJq(parsed.error.message);
}

/** Only what JSON takes for a number: ` 1 ` is one, `0x1` and `nan` are none. */
function readNumber(input: JsonValue): JsonValue {
  if (kindOf(input) === 'number') return input;
  const parsed = typeof input === 'string' ? parseJson(input.trim()) : undefined;
  if (parsed?.ok === true && kindOf(parsed.value) === 'number') return parsed.value;
  return raiseJq(`Cannot parse ${writeJq(input)} as a number`);
}
