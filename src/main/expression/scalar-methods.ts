// Methods of Java's numbers, Booleans, enums, instants and of `loop` that a template can call.
import { JavaDouble } from '../contract/value.ts';
import { hashValue } from './hash-map.ts';
import { defineMethods } from './java-method.ts';
import { type JavaNumber, toDouble, toLong } from './number/java-number.ts';
import { toText } from './to-text.ts';
import { type JavaEnum, JavaFloat, JavaInstant, type JavaLoop, type Value } from './value.ts';

/** `intValue()` of a Double sticks to the ends of the range; of an integer it wraps. */
function toInt(number: JavaNumber): number {
  if (!(number instanceof JavaDouble) && !(number instanceof JavaFloat)) return wrap(number, 32);
  return Number.isNaN(number.value) ? 0 : Math.trunc(Math.min(Math.max(number.value, -(2 ** 31)), 2 ** 31 - 1));
}

function wrap(number: JavaNumber, bits: number): number {
  return Number(BigInt.asIntN(bits, toLong(number)));
}

const floating = (number: JavaNumber): number | undefined =>
  number instanceof JavaDouble || number instanceof JavaFloat ? number.value : undefined;

/** Methods of all numbers. */
export const numberMethods = defineMethods<JavaNumber>({
  'toString()': toText,
  'hashCode()': hashValue,
  'intValue()': toInt,
  'longValue()': toLong,
  'doubleValue()': (number) => new JavaDouble(toDouble(number)),
  'floatValue()': (number) => new JavaFloat(Math.fround(toDouble(number))),
  'shortValue()': (number) => wrap(number, 16),
  'byteValue()': (number) => wrap(number, 8),
});

/** What Double and Float have besides. */
export const floatingMethods = defineMethods<JavaNumber>({
  'isNaN()': (number) => Number.isNaN(floating(number)),
  'isInfinite()': (number) => Math.abs(floating(number) ?? 0) === Infinity,
});

/** Methods of Booleans. */
export const booleanMethods = defineMethods<boolean>({
  'toString()': String,
  'booleanValue()': (value) => value,
  'hashCode()': hashValue,
});

/** Methods of enum constants, such as the state of an execution. */
export const enumMethods = defineMethods<JavaEnum>({
  'name()': ({ name }) => name,
  'toString()': ({ name }) => name,
});

const nanosPerSecond = 1_000_000_000n;

const nanoOf = ({ epochNanos }: JavaInstant): bigint =>
  ((epochNanos % nanosPerSecond) + nanosPerSecond) % nanosPerSecond;

const shifted = (instant: JavaInstant, [amount = null]: readonly Value[], unitNanos: bigint): Value =>
  new JavaInstant(instant.epochNanos + (typeof amount === 'bigint' ? amount : 0n) * unitNanos);

/** Methods of instants; amounts are Longs, that is literals. */
export const instantMethods = defineMethods<JavaInstant>({
  'toString()': toText,
  'hashCode()': hashValue,
  'getEpochSecond()': (instant) => (instant.epochNanos - nanoOf(instant)) / nanosPerSecond,
  'getNano()': (instant) => Number(nanoOf(instant)),
  'toEpochMilli()': (instant) => (instant.epochNanos - (nanoOf(instant) % 1_000_000n)) / 1_000_000n,
  'plusSeconds(long)': (instant, amount) => shifted(instant, amount, nanosPerSecond),
  'plusMillis(long)': (instant, amount) => shifted(instant, amount, 1_000_000n),
  'plusNanos(long)': (instant, amount) => shifted(instant, amount, 1n),
  'minusSeconds(long)': (instant, amount) => shifted(instant, amount, -nanosPerSecond),
  'minusMillis(long)': (instant, amount) => shifted(instant, amount, -1_000_000n),
  'minusNanos(long)': (instant, amount) => shifted(instant, amount, -1n),
});

/** Pebble's `loop` read by its getters; `loop.index` finds `getIndex`. */
export const loopMethods = defineMethods<JavaLoop>({
  'getIndex()': ({ index }) => index,
  'getLength()': ({ length }) => length,
  'getRevindex()': ({ index, length }) => length - 1 - index,
  'isFirst()': ({ index }) => index === 0,
  'isLast()': ({ index, length }) => index === length - 1,
  'toString()': toText,
});
