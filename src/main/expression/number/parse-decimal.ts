// Java's `Double.valueOf`, `Float.valueOf` and `new BigDecimal` of a text, with Java's messages.
// Hexadecimal floating-point texts are not read.
import { JavaDouble } from '../../contract/value.ts';
import { trimJava } from '../java-trim.ts';
import { raiseJava } from '../raise.ts';
import { JavaBigDecimal, JavaFloat } from '../value.ts';

/** `Double.valueOf`: blanks around the number and a suffix such as `1.5d` are fine, digits with `_` are not. */
export function parseDouble(text: string): JavaDouble {
  return new JavaDouble(readFloating(text));
}

/** `Float.valueOf`, by way of a Double: the two roundings differ from Java's one for a text in a billion. */
export function parseFloat32(text: string): JavaFloat {
  return new JavaFloat(Math.fround(readFloating(text)));
}

function readFloating(text: string): number {
  const trimmed = trimJava(text);
  if (trimmed === '') return raiseFormat('empty String');
  const match = /^([+-]?)(?:(NaN)|(Infinity)|((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)[fFdD]?)$/.exec(trimmed);
  if (match === null) return raiseFormat(`For input string: "${trimmed}"`);
  const [, sign, nan, infinity, digits] = match;
  const size = nan === undefined ? (infinity === undefined ? Number(digits) : Number.POSITIVE_INFINITY) : Number.NaN;
  return sign === '-' ? -size : size;
}

const exponentMax = 1_000_000;

/**
 * `new BigDecimal`; zeros at the end stay (`12.50`). Exponents beyond a million are refused, since nobody writes
 * their digits down.
 */
export function parseBigDecimal(text: string): JavaBigDecimal {
  if (text.trim() === '') return raiseFormat('A blank string is not a valid number');
  const match = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,10}))?$/.exec(text);
  const digits = (match?.[2] ?? '') + (match?.[3] ?? '');
  if (match === null || digits === '') return raiseDecimal(text);
  const unscaled = BigInt(digits);
  const scale = (match[3] ?? '').length - Number(match[4] ?? '0');
  if (Math.abs(scale) > exponentMax) return raiseFormat('Exponent overflow.');
  return new JavaBigDecimal(match[1] === '-' ? -unscaled : unscaled, scale);
}

/** Java reads from left to right and tells the first thing that disturbs it. */
function raiseDecimal(text: string): never {
  const strange = /[^0-9.eE+-]/.exec(text)?.[0];
  if (strange !== undefined) {
    return raiseFormat(
      `Character ${strange} is neither a decimal digit number, decimal point, nor "e" notation exponential mark.`,
    );
  }
  return raiseFormat(/[0-9]/.test(text) ? 'Character array contains more than one decimal point.' : 'No digits found.');
}

function raiseFormat(text: string): never {
  return raiseJava('java.lang.NumberFormatException', text);
}
