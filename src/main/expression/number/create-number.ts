// Reading a number from a text as the filter `number` does: the class follows from how the text looks.
// Source: commons-lang's NumberUtils.createNumber, with its messages and Java's.
import { printDouble } from '../../contract/print-double.ts';
import { type JavaDouble, toJavaInteger } from '../../contract/value.ts';
import { printFloat } from '../print-number.ts';
import { raiseJava } from '../raise.ts';
import type { JavaBigDecimal, JavaBigInteger, JavaFloat } from '../value.ts';
import { decodeBigInteger, decodeInteger, decodeLong, tryInteger } from './decode-integer.ts';
import { parseBigDecimal, parseDouble, parseFloat32 } from './parse-decimal.ts';

type CreatedNumber = number | bigint | JavaBigInteger | JavaFloat | JavaDouble | JavaBigDecimal;

/**
 * The number of the smallest fitting class; stops with NumberFormatException where there is none. The tests come in
 * the order of commons-lang's, which decides what ambiguous texts are: `0x1F` ends in a letter that could be a
 * suffix.
 */
export function createNumber(text: string): CreatedNumber {
  if (text.trim() === '') return raiseFormat('A blank string is not a valid number');
  if (/^[+-]?(?:0[xX]|#)/.test(text)) return createHex(text);
  const suffix = /[^0-9.]$/.exec(text)?.[0];
  if (suffix !== undefined) return createSuffixed(text, suffix);
  if (!/[.eE]/.test(text)) return createInteger(text);
  return createDecimal(text);
}

/** Hexadecimal digits tell the class by their count, without the value being read twice. */
function createHex(text: string): CreatedNumber {
  const digits = text.replace(/^[+-]?(?:0[xX]|#)0*/, '');
  // Of so many digits the first one tells whether the sign bit would be set.
  const exceeds = (count: number): boolean =>
    digits.length > count || (digits.length === count && digits.charAt(0) > '7');
  if (exceeds(16)) return decodeBigInteger(text);
  return exceeds(8) ? decodeLong(text) : decodeInteger(text);
}

/** A leading zero makes it octal, as in Java's source; `08` is then no number at all. */
function createInteger(text: string): CreatedNumber {
  const value = tryInteger(text);
  if (value === undefined) return decodeBigInteger(text);
  return toJavaInteger(value);
}

/** `L` is exact; `f` and `d` fall back to the next wider class where the value would become infinite or nought. */
function createSuffixed(text: string, suffix: string): CreatedNumber {
  const numeric = text.slice(0, -1);
  if (/^[lL]$/.test(suffix) && /^-?[0-9]+$/.test(numeric)) {
    const value = tryInteger(numeric) ?? 0n;
    return BigInt.asIntN(64, value) === value ? value : decodeBigInteger(numeric);
  }
  if (/^[fFdD]$/.test(suffix) && /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/.test(numeric)) {
    const isZero = !/[1-9]/.test(numeric.replace(/[eE].*/, ''));
    const float = parseFloat32(numeric);
    const isUsable = (value: number): boolean => Number.isFinite(value) && (value !== 0 || isZero);
    if (/^[fF]$/.test(suffix) && isUsable(float.value)) return float;
    const double = parseDouble(numeric);
    return isUsable(double.value) ? double : parseBigDecimal(numeric);
  }
  return raiseFormat(`${text} is not a valid number.`);
}

/** A Float where it prints as the Double would, else a Double where nothing is lost, else a BigDecimal. */
function createDecimal(text: string): CreatedNumber {
  // A point behind the exponent passes Java's first check and fails in commons-lang.
  const exponentAt = text.search(/[eE]/);
  if (exponentAt !== -1 && exponentAt < text.indexOf('.')) return raiseFormat(`${text} is not a valid number.`);
  const decimal = parseBigDecimal(text);
  const double = parseDouble(text);
  const float = parseFloat32(text);
  const isZero = decimal.unscaled === 0n;
  if (
    Number.isFinite(float.value) &&
    (float.value !== 0 || isZero) &&
    printFloat(float.value) === printDouble(double.value)
  ) {
    return float;
  }
  const isUsable = Number.isFinite(double.value) && (double.value !== 0 || isZero);
  return isUsable && sameNumber(decimal, double.value) ? double : decimal;
}

/** Whether the shortest digits of the Double are all that the text held. */
function sameNumber(decimal: JavaBigDecimal, double: number): boolean {
  const shortest = parseBigDecimal(String(double));
  const scale = Math.max(shortest.scale, decimal.scale);
  const scaled = (value: JavaBigDecimal): bigint => value.unscaled * 10n ** BigInt(scale - value.scale);
  // The bound keeps a text such as `1e-900000` from being written out in digits only to be compared.
  return scale - Math.min(shortest.scale, decimal.scale) < 5000 && scaled(shortest) === scaled(decimal);
}

function raiseFormat(text: string): never {
  return raiseJava('java.lang.NumberFormatException', text);
}
