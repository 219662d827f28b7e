// Java's arithmetic as Pebble does it: BigDecimal if a side is one, else Double, else Float, else Long in 64 bits
// that wrap, else 32 bits. Lists take part in `+` and `-`; that is in `operators.ts`.
// Source: Pebble's `OperatorUtils`, 4.1.1 and 4.1.2.
import { JavaDouble } from '../contract/value.ts';
import { isLong } from './argument.ts';
import { isNumber, type JavaNumber, toDouble, toLong } from './number/java-number.ts';
import { divideDecimals, remainderOfDecimals, roundDecimal, toDecimal } from './decimal.ts';
import { raiseJava } from './raise.ts';
import { JavaBigDecimal, JavaFloat, type Value } from './value.ts';

/** Names of operations as Pebble's messages have them: the constants of its enum. */
export type Operation = 'ADD' | 'SUBTRACT' | 'MULTIPLICATION' | 'DIVISION' | 'MODULUS';

/**
 * Calculates; a text counts as the number that it spells where `readsTexts`. The wider class of the two decides, in
 * Pebble's order, which has a BigDecimal go through a Double first and so lose digits.
 */
export function calculate(operation: Operation, operands: { left: Value; right: Value; readsTexts: boolean }): Value {
  const left = toOperand(operation, operands.left, operands.readsTexts);
  const right = toOperand(operation, operands.right, operands.readsTexts);
  if (left instanceof JavaBigDecimal || right instanceof JavaBigDecimal) {
    return calculateDecimals(operation, toDecimal(toDouble(left)), toDecimal(toDouble(right)));
  }
  if (left instanceof JavaDouble || right instanceof JavaDouble) {
    return new JavaDouble(calculateDoubles(operation, toDouble(left), toDouble(right)));
  }
  if (left instanceof JavaFloat || right instanceof JavaFloat) {
    return new JavaFloat(Math.fround(calculateDoubles(operation, toDouble(left), toDouble(right))));
  }
  if (isLong(left) || isLong(right)) return calculateLongs(operation, toLong(left), toLong(right));
  // Integers alone are calculated in 32 bits, and so is a BigInteger beside them; the result is a Long all the same.
  const [small, other] = [BigInt.asIntN(32, toLong(left)), BigInt.asIntN(32, toLong(right))];
  return BigInt.asIntN(32, calculateLongs(operation, small, other));
}

function toOperand(operation: Operation, value: Value, readsTexts: boolean): JavaNumber {
  if (isNumber(value)) return value;
  if (readsTexts && typeof value === 'string') return readNumber(value);
  return raiseJava('java.lang.RuntimeException', `invalid operands for mathematical operation [${operation}]`);
}

/** A point or an exponent makes it a Double, everything else has to be a Long; blanks are fine around a Double only. */
function readNumber(text: string): JavaNumber {
  if (/[.eE]/.test(text)) {
    if (/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?\s*$/.test(text)) {
      return new JavaDouble(Number(text.trim().replace(/[fFdD]$/, '')));
    }
  } else if (/^[+-]?\d+$/.test(text)) {
    const value = BigInt(text.replace(/^\+/, ''));
    if (BigInt.asIntN(64, value) === value) return value;
  }
  return raiseJava('java.lang.NumberFormatException', `For input string: "${text}"`);
}

/** Wraps like Java's `long`: 2^63 - 1 plus 1 is the smallest number. The remainder cannot leave the range. */
function calculateLongs(operation: Operation, left: bigint, right: bigint): bigint {
  if (right === 0n && (operation === 'DIVISION' || operation === 'MODULUS')) {
    raiseJava('java.lang.ArithmeticException', '/ by zero');
  }
  switch (operation) {
    case 'ADD':
      return BigInt.asIntN(64, left + right);
    case 'SUBTRACT':
      return BigInt.asIntN(64, left - right);
    case 'MULTIPLICATION':
      return BigInt.asIntN(64, left * right);
    case 'DIVISION':
      return BigInt.asIntN(64, left / right);
    default:
      return left % right;
  }
}

/** Dividing by 0 gives infinity here and an error between integers, in Java as in this. */
function calculateDoubles(operation: Operation, left: number, right: number): number {
  switch (operation) {
    case 'ADD':
      return left + right;
    case 'SUBTRACT':
      return left - right;
    case 'MULTIPLICATION':
      return left * right;
    case 'DIVISION':
      return left / right;
    default:
      return left % right;
  }
}

/** Sums are exact; products and quotients keep 34 digits, as Pebble asks of them by `DECIMAL128`. */
function calculateDecimals(operation: Operation, left: JavaBigDecimal, right: JavaBigDecimal): JavaBigDecimal {
  const scale = Math.max(left.scale, right.scale);
  const scaled = (each: JavaBigDecimal): bigint => each.unscaled * 10n ** BigInt(scale - each.scale);
  switch (operation) {
    case 'ADD':
      return new JavaBigDecimal(scaled(left) + scaled(right), scale);
    case 'SUBTRACT':
      return new JavaBigDecimal(scaled(left) - scaled(right), scale);
    case 'MULTIPLICATION':
      return roundDecimal(new JavaBigDecimal(left.unscaled * right.unscaled, left.scale + right.scale));
    case 'DIVISION':
      return divideDecimals(left, right);
    default:
      return remainderOfDecimals(left, right);
  }
}
