// The numeric conversions of Java's `String.format`: `%d %x %o` and `%f %e %g` with their flags.
// Source: java.util.Formatter (half up on the decimal digits that the number prints with).
import type { FormatSpecifier } from './format-text.ts';
import { JavaBigDecimal, JavaBigInteger, type JavaFloat } from './value.ts';
import type { JavaDouble } from '../contract/value.ts';
import { toDecimalDigits } from './number/decimal-digits.ts';

/**
 * `%d`, `%x` and `%o` of an integer. Negative numbers in other bases show their two's complement, in as many bits as
 * their class has; a BigInteger has none and shows a minus.
 */
export function formatInteger(specifier: FormatSpecifier, value: number | bigint | JavaBigInteger): string {
  const { conversion, flags } = specifier;
  const integer = value instanceof JavaBigInteger ? value.value : BigInt(value);
  if (conversion === 'd') {
    const digits = String(integer < 0n ? -integer : integer);
    return assemble(specifier, { isNegative: integer < 0n, digits: flags.includes(',') ? group(digits) : digits });
  }
  const bits = typeof value === 'number' ? 32 : 64;
  // A bare bigint beyond 64 bits is a BigInteger, too.
  const isWrapped = !(value instanceof JavaBigInteger) && BigInt.asIntN(64, integer) === integer;
  const unsigned = isWrapped ? BigInt.asUintN(bits, integer) : integer;
  const isHex = conversion.toLowerCase() === 'x';
  const prefix = flags.includes('#') ? (isHex ? '0x' : '0') : '';
  return assemble(specifier, { isNegative: false, digits: prefix + unsigned.toString(isHex ? 16 : 8) });
}

/** `%f`, `%e` and `%g` of a number with a fraction; an integer is refused, as Java refuses it. */
export function formatFloating(specifier: FormatSpecifier, value: JavaDouble | JavaFloat | JavaBigDecimal): string {
  if (!(value instanceof JavaBigDecimal) && !Number.isFinite(value.value)) {
    const isNaN = Number.isNaN(value.value);
    const flags = specifier.flags.replace('0', '');
    return assemble(
      { ...specifier, flags: isNaN ? flags.replaceAll(/[+ (]/g, '') : flags },
      { isNegative: value.value < 0, digits: isNaN ? 'NaN' : 'Infinity' },
    );
  }
  const number = toDecimalDigits(value);
  const digits = printDigits(specifier, number.digits, number.pointAt);
  return assemble(specifier, { isNegative: number.isNegative, digits });
}

function printDigits(specifier: FormatSpecifier, digits: string, pointAt: number): string {
  const precision = specifier.precision ?? 6;
  const conversion = specifier.conversion.toLowerCase();
  if (conversion === 'f') return printFixed({ digits, pointAt, precision, grouped: specifier.flags.includes(',') });
  if (conversion === 'e') return printScientific(digits, pointAt, precision);
  const significant = Math.max(precision, 1);
  // `%g` writes small exponents as they are, others with `e`.
  const isFixed = digits === '' || (pointAt > -4 && pointAt <= significant);
  if (!isFixed) return printScientific(digits, pointAt, significant - 1);
  const fraction = digits === '' ? significant - 1 : significant - pointAt;
  return printFixed({ digits, pointAt, precision: Math.max(fraction, 0), grouped: specifier.flags.includes(',') });
}

interface Fixed {
  readonly digits: string;
  readonly pointAt: number;
  readonly precision: number;
  readonly grouped: boolean;
}

function printFixed({ digits, pointAt, precision, grouped }: Fixed): string {
  const rounded = roundHalfUp(digits, pointAt + precision).padStart(precision + 1, '0');
  const whole = rounded.slice(0, rounded.length - precision);
  const fraction = rounded.slice(rounded.length - precision);
  return `${grouped ? group(whole) : whole}${precision > 0 ? `.${fraction}` : ''}`;
}

function printScientific(digits: string, pointAt: number, precision: number): string {
  const rounded = digits === '' ? '0'.repeat(precision + 1) : roundHalfUp(digits, precision + 1);
  const carried = rounded.length > precision + 1;
  const shown = rounded.slice(0, precision + 1);
  const exponent = digits === '' ? 0 : pointAt - 1 + (carried ? 1 : 0);
  const power = String(Math.abs(exponent)).padStart(2, '0');
  return `${shown[0]}${precision > 0 ? `.${shown.slice(1)}` : ''}e${exponent < 0 ? '-' : '+'}${power}`;
}

/** The first digits as an integer's text, rounded half up; one digit longer where it carries over. */
function roundHalfUp(digits: string, count: number): string {
  if (count < 0) return '0';
  const kept = digits.slice(0, count).padEnd(count, '0');
  const isUp = (digits[count] ?? '0') >= '5';
  return String(BigInt(`0${kept}`) + (isUp ? 1n : 0n)).padStart(count, '0');
}

function group(digits: string): string {
  return digits.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

interface Signed {
  readonly isNegative: boolean;
  readonly digits: string;
}

/** Sign, digits and width last, for zeros stand between the sign and the digits, and blanks outside of both. */
function assemble({ flags, width = 0 }: FormatSpecifier, { isNegative, digits }: Signed): string {
  const plus = flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const opening = isNegative ? (flags.includes('(') ? '(' : '-') : plus;
  const closing = isNegative && flags.includes('(') ? ')' : '';
  const room = width - opening.length - closing.length;
  const body = flags.includes('0') ? digits.padStart(room, '0') : digits;
  const text = opening + body + closing;
  return flags.includes('-') ? text.padEnd(width) : text.padStart(width);
}
