// The one representation of data from the socket to the journal: what Jackson would hold in Java.
// It keeps the order of keys (also of keys that look like numbers), 64-bit and bigger integers, and
// whether a number is an Integer, a Long or a Double. Values that JSON cannot hold, such as instants,
// are not here: they live in `expression/`.

/** A Java `Double`. A plain `number` is always a Java `Integer`, so a Double stands in a box of its own. */
export class JavaDouble {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** A list, as Java's `ArrayList`. */
export type JsonList = JsonValue[];

/** A map in order of insertion, as Java's `LinkedHashMap`. */
export type JsonMap = Map<string, JsonValue>;

/**
 * One JSON value.
 * - `number`: a Java `Integer`, always integral and within 32 bits;
 * - `bigint`: a Java `Long`, or a `BigInteger` where it exceeds 64 bits;
 * - `JavaDouble`: a number written with a point or an exponent.
 */
export type JsonValue = null | boolean | string | number | bigint | JavaDouble | JsonList | JsonMap;

/** A JSON text that has been printed by us and may be put into another JSON text as it stands. */
export type JsonText = string;

/** Whether a value is a map. */
export function isJsonMap(value: unknown): value is JsonMap {
  return value instanceof Map;
}

/** The smallest Java kind that holds an integer: Integer, Long or BigInteger. */
export function toJavaInteger(value: bigint): number | bigint {
  return value >= -0x80000000n && value <= 0x7fffffffn ? Number(value) : value;
}

/** Makes a value from plain data of our own (not from a payload): objects become maps, fractions Doubles. */
export function toJsonValue(data: unknown): JsonValue {
  if (data === null || data === undefined) return null;
  if (typeof data === 'boolean' || typeof data === 'string' || typeof data === 'bigint') return data;
  if (typeof data === 'number') {
    return Number.isInteger(data) && Number.isSafeInteger(data) ? toJavaInteger(BigInt(data)) : new JavaDouble(data);
  }
  if (Array.isArray(data)) return data.map(toJsonValue);
  if (data instanceof JavaDouble) return data;
  const entries = data instanceof Map ? [...data] : Object.entries(data);
  return new Map(entries.map(([key, member]) => [String(key), toJsonValue(member)]));
}
