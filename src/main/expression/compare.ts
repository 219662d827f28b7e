// Java's equality of values, and Pebble's `==`, `<`, `contains` and `isIn` on top of it.
// `equals` is strict about classes (Integer 1 is not Long 1), `==` compares two numbers as Doubles.
import { JavaDouble } from '../contract/value.ts';
import { isNumber, toDouble } from './number/java-number.ts';
import { raiseJava } from './raise.ts';
import { entryValue, toText } from './to-text.ts';
import {
  JavaBigDecimal,
  JavaBigInteger,
  JavaCharacter,
  JavaCollection,
  JavaEntry,
  JavaEnum,
  JavaFloat,
  JavaInstant,
  JavaObject,
  JavaTemporal,
  type Value,
} from './value.ts';

/**
 * Java's `Objects.equals`: deep on lists and maps, strict about number classes. A map's values (`values()`) equal
 * nothing but themselves, since Java's class for them has no `equals`.
 */
export function javaEquals(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left)) return Array.isArray(right) && listsEqual(left, right);
  if (left instanceof Map) return right instanceof Map && mapsEqual(left, right);
  if (left instanceof JavaCollection) {
    return left.kind === 'set' && right instanceof JavaCollection && right.kind === 'set' && setsEqual(left, right);
  }
  return scalarsEqual(left, right);
}

/**
 * `Object.is` is `Double.equals`: NaN equals itself, 0 and -0 differ. BigDecimals differ by their scale alone: 1.0 is
 * not 1.00.
 */
function scalarsEqual(left: Value, right: Value): boolean {
  if (left instanceof JavaDouble) return right instanceof JavaDouble && Object.is(left.value, right.value);
  if (left instanceof JavaFloat) return right instanceof JavaFloat && Object.is(left.value, right.value);
  if (left instanceof JavaBigInteger) return right instanceof JavaBigInteger && left.value === right.value;
  if (left instanceof JavaBigDecimal) {
    return right instanceof JavaBigDecimal && left.unscaled === right.unscaled && left.scale === right.scale;
  }
  if (left instanceof JavaCharacter) return right instanceof JavaCharacter && left.value === right.value;
  if (left instanceof JavaInstant) return right instanceof JavaInstant && left.epochNanos === right.epochNanos;
  if (left instanceof JavaEnum) {
    return right instanceof JavaEnum && left.name === right.name && left.className === right.className;
  }
  // Two dates that print the same are the same.
  if (left instanceof JavaTemporal) {
    return right instanceof JavaTemporal && left.className === right.className && toText(left) === toText(right);
  }
  if (left instanceof JavaObject && right instanceof JavaObject) {
    return left.className === right.className && left.text === right.text;
  }
  if (left instanceof JavaEntry && right instanceof JavaEntry) {
    return javaEquals(left.key, right.key) && javaEquals(entryValue(left), entryValue(right));
  }
  return false;
}

function listsEqual(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((item, index) => javaEquals(item, right[index] ?? null));
}

function mapsEqual(left: Map<Value, Value>, right: Map<Value, Value>): boolean {
  if (left.size !== right.size) return false;
  for (const [key, member] of left) {
    const other = lookUp(right, key);
    if (other === undefined || !javaEquals(member, other)) return false;
  }
  return true;
}

function setsEqual(left: JavaCollection, right: JavaCollection): boolean {
  return left.items.length === right.items.length && left.items.every((item) => includes(right.items, item));
}

/** `Map.get`: keys that are boxed objects here, such as Doubles, are found by equality. */
export function lookUp(map: ReadonlyMap<Value, Value>, key: Value): Value | undefined {
  const found = map.get(key);
  if (found !== undefined || typeof key !== 'object' || key === null) return found;
  for (const [candidate, member] of map) if (javaEquals(candidate, key)) return member;
  return undefined;
}

/** `Collection.contains`. */
export function includes(items: readonly Value[], wanted: Value): boolean {
  return items.some((item) => javaEquals(item, wanted));
}

/**
 * Pebble's `==`: two numbers as Doubles, an enum against a text by name, all else as Java. Lists of an Integer and of
 * a Long 1 are therefore different, although 1 == 1.
 */
export function looselyEquals(left: Value, right: Value): boolean {
  if (isNumber(left) && isNumber(right)) return toDouble(left) === toDouble(right);
  if (left instanceof JavaEnum && typeof right === 'string') return left.name === right;
  if (typeof left === 'string' && right instanceof JavaEnum) return left === right.name;
  return javaEquals(left, right);
}

/** One of the four comparisons. */
export type Comparison = '<' | '<=' | '>' | '>=';

/**
 * Pebble's comparisons: null on a side is false; numbers as Doubles, so that great Longs next to each other are
 * equal; texts by code unit, and only where `comparesTexts`.
 */
export function compares(comparison: Comparison, left: Value, right: Value, comparesTexts: boolean): boolean {
  if (left === null || right === null) return false;
  if (comparesTexts && typeof left === 'string' && typeof right === 'string') {
    return holds(comparison, left, right);
  }
  if (isNumber(left) && isNumber(right)) return holds(comparison, toDouble(left), toDouble(right));
  return raiseJava('java.lang.RuntimeException', 'invalid operands for mathematical comparison');
}

function holds<T extends number | string>(comparison: Comparison, left: T, right: T): boolean {
  switch (comparison) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    default:
      return left >= right;
  }
}
