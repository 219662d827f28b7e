// Java's BigDecimal as far as the operators need it, in the precision `DECIMAL128`: 34 digits, half-even.
import { printDouble } from '../contract/print-double.ts';
import { raiseJava } from './raise.ts';
import { JavaBigDecimal } from './value.ts';

// `MathContext.DECIMAL128`, which Pebble gives to its divisions and products.
const digitsMax = 34;

/** `BigDecimal.valueOf(double)`: the digits that Java prints, not the exact value of the Double. */
export function toDecimal(value: number): JavaBigDecimal {
  const match = /^(-?)(\d+)\.(\d+)(?:E(-?\d+))?$/.exec(printDouble(value));
  if (match === null) return raiseJava('java.lang.NumberFormatException', 'Infinite or NaN');
  const [, sign = '', integral = '', fraction = '', exponent = '0'] = match;
  return new JavaBigDecimal(BigInt(`${sign}${integral}${fraction}`), fraction.length - Number(exponent));
}

/** Rounds to 34 digits, half to even. Once more where 9.99… becomes a digit longer. */
export function roundDecimal({ unscaled, scale }: JavaBigDecimal): JavaBigDecimal {
  const excess = digitsOf(unscaled) - digitsMax;
  if (excess <= 0) return new JavaBigDecimal(unscaled, scale);
  const rounded = divideHalfEven(unscaled, 10n ** BigInt(excess));
  return roundDecimal(new JavaBigDecimal(rounded, scale - excess));
}

/** Divides as Java: the exact quotient with the scale that both sides suggest, or 34 digits of it. */
export function divideDecimals(left: JavaBigDecimal, right: JavaBigDecimal): JavaBigDecimal {
  if (right.unscaled === 0n) raiseJava('java.lang.ArithmeticException', 'Division by zero');
  const preferredScale = left.scale - right.scale;
  if (left.unscaled === 0n) return new JavaBigDecimal(0n, preferredScale);
  const shift = Math.max(0, digitsMax + 3 + digitsOf(right.unscaled) - digitsOf(left.unscaled));
  const scaled = left.unscaled * 10n ** BigInt(shift);
  // A remainder only has to keep the rounding from a false tie, so it becomes one more digit.
  const sticky = scaled % right.unscaled === 0n ? 0n : 1n;
  const quotient = (scaled / right.unscaled) * 10n;
  const signed = quotient < 0n || left.unscaled < 0n !== right.unscaled < 0n ? quotient - sticky : quotient + sticky;
  return stripZeros(roundDecimal(new JavaBigDecimal(signed, preferredScale + shift + 1)), preferredScale);
}

/** The remainder with the sign of the dividend, exact. */
export function remainderOfDecimals(left: JavaBigDecimal, right: JavaBigDecimal): JavaBigDecimal {
  if (right.unscaled === 0n) raiseJava('java.lang.ArithmeticException', 'Division by zero');
  const scale = Math.max(left.scale, right.scale);
  const dividend = left.unscaled * 10n ** BigInt(scale - left.scale);
  return new JavaBigDecimal(dividend % (right.unscaled * 10n ** BigInt(scale - right.scale)), scale);
}

/** Java strips zeros of an exact quotient down to the scale that it prefers: 10 / 4 is 2.5 and not 2.500. */
function stripZeros(decimal: JavaBigDecimal, scaleMin: number): JavaBigDecimal {
  let { unscaled, scale } = decimal;
  while (scale > scaleMin && unscaled % 10n === 0n) {
    unscaled /= 10n;
    scale--;
  }
  return new JavaBigDecimal(unscaled, scale);
}

function divideHalfEven(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  const twice = (value % divisor) * 2n;
  const size = twice < 0n ? -twice : twice;
  const isUp = size > divisor || (size === divisor && quotient % 2n !== 0n);
  if (!isUp) return quotient;
  return value < 0n ? quotient - 1n : quotient + 1n;
}

function digitsOf(value: bigint): number {
  return String(value < 0n ? -value : value).length;
}
