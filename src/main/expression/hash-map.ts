// Building Java `HashMap`s: their entries stand in Java's hash order, so they print as in Kestra.
// Hash codes follow the Java classes; a value whose hash code is an address counts as 0.
import { JavaDouble } from '../contract/value.ts';
import { hashLong, hashText, toHashOrder } from './hash-order.ts';
import { JavaBigInteger, JavaCharacter, JavaEntry, JavaFloat, JavaHashMap, JavaInstant, type Value } from './value.ts';

/**
 * Puts entries into a new HashMap; the last of doubled keys wins.
 * @param capacity the capacity that the map was created with; Java's default is 16
 */
export function createHashMap(entries: Iterable<readonly [Value, Value]>, capacity = 16): JavaHashMap {
  const filled = new Map<Value, Value>(entries);
  const map = new JavaHashMap();
  for (const key of toHashOrder([...filled.keys()], hashValue, capacity)) map.set(key, filled.get(key) ?? null);
  return map;
}

/**
 * Java's `hashCode()` of a value; 0 for null, as HashMap counts it. Classes whose hash code is an address print in an
 * order that differs from run to run in Kestra as well.
 */
export function hashValue(value: Value): number {
  switch (typeof value) {
    case 'string':
      return hashText(value);
    case 'number':
      return value;
    case 'bigint':
      return hashLong(value);
    case 'boolean':
      return value ? 1231 : 1237;
    default:
      return value === null ? 0 : hashObject(value);
  }
}

function hashObject(value: object & Value): number {
  if (Array.isArray(value)) return value.reduce<number>((hash, item) => (Math.imul(hash, 31) + hashValue(item)) | 0, 1);
  if (value instanceof Map) {
    return [...value].reduce((hash, [key, member]) => (hash + (hashValue(key) ^ hashValue(member))) | 0, 0);
  }
  if (value instanceof JavaEntry) return hashValue(value.key) ^ hashValue(value.map.get(value.key) ?? null);
  if (value instanceof JavaDouble) return hashDouble(value.value);
  if (value instanceof JavaFloat) return new DataView(new Float32Array([value.value]).buffer).getInt32(0, true);
  if (value instanceof JavaBigInteger) return hashLong(value.value);
  if (value instanceof JavaCharacter) return value.value.charCodeAt(0);
  if (value instanceof JavaInstant) return hashInstant(value.epochNanos);
  return 0;
}

/** The bits of the Double, as `Double.hashCode` folds them. */
function hashDouble(value: number): number {
  return hashLong(new DataView(new Float64Array([value]).buffer).getBigInt64(0, true));
}

/** `Instant.hashCode`: the seconds and 51 times the nanoseconds. */
function hashInstant(epochNanos: bigint): number {
  const nanos = ((epochNanos % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n;
  const seconds = (epochNanos - nanos) / 1_000_000_000n;
  return (hashLong(seconds) + Math.imul(51, Number(nanos))) | 0;
}
