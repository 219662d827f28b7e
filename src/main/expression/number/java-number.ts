// What all of Java's number classes share: telling them, and `longValue()` and `doubleValue()`.
// Arithmetic is not here; it belongs to the operators.
import { JavaDouble } from '../../contract/value.ts';
import { JavaBigDecimal, JavaBigInteger, JavaFloat, type Value } from '../value.ts';

/** A value of a subclass of `java.lang.Number`. */
export type JavaNumber = number | bigint | JavaDouble | JavaFloat | JavaBigInteger | JavaBigDecimal;

/** Whether a value is a `java.lang.Number`. */
export function isNumber(value: Value | undefined): value is JavaNumber {
  return (
    typeof value === 'number' ||
    typeof value === 'bigint' ||
    value instanceof JavaDouble ||
    value instanceof JavaFloat ||
    value instanceof JavaBigInteger ||
    value instanceof JavaBigDecimal
  );
}

/**
 * `Number.longValue()`: big integers wrap, fractions are cut, doubles out of range stick to the ends. All four rules
 * are Java's, one for each group of classes.
 */
export function toLong(value: JavaNumber): bigint {
  if (typeof value === 'number') return BigInt(value);
  if (typeof value === 'bigint') return BigInt.asIntN(64, value);
  if (value instanceof JavaBigInteger) return BigInt.asIntN(64, value.value);
  if (value instanceof JavaBigDecimal) return BigInt.asIntN(64, integralPart(value));
  return cutDouble(value.value);
}

/** `Number.doubleValue()`: the nearest Double, so a Long above 2^53 may change. */
export function toDouble(value: JavaNumber): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof JavaBigDecimal) return Number(`${value.unscaled}e${-value.scale}`);
  return Number(value.value);
}

function cutDouble(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= 2 ** 63) return 2n ** 63n - 1n;
  if (value <= -(2 ** 63)) return -(2n ** 63n);
  return BigInt(Math.trunc(value));
}

function integralPart(value: JavaBigDecimal): bigint {
  return value.scale > 0 ? value.unscaled / 10n ** BigInt(value.scale) : value.unscaled * 10n ** BigInt(-value.scale);
}
