// Java's `Integer.decode`, `Long.decode` and BigInteger of a text: sign, then `0x`, `#` or `0` for other bases.
// Source: java.lang.Integer, with its messages; commons-lang's createBigInteger.
import { raiseJava } from '../raise.ts';
import { JavaBigInteger } from '../value.ts';

/** `Integer.decode`; out of range fails with the message for bad digits. */
export function decodeInteger(text: string): number {
  return Number(decodeWithin(text, 32));
}

/** `Long.decode`. */
export function decodeLong(text: string): bigint {
  return decodeWithin(text, 64);
}

/**
 * commons-lang's `createBigInteger`. Values that would fit a Long keep their class, hence the wrapper: a bare bigint
 * within 64 bits is a Long here.
 */
export function decodeBigInteger(text: string): bigint | JavaBigInteger {
  if (text === '') return raiseFormat('Zero length BigInteger');
  const value = tryInteger(text);
  if (value === undefined) return raiseInput(split(text));
  return BigInt.asIntN(64, value) === value ? new JavaBigInteger(value) : value;
}

/** The integer that a text spells in Java's way, or undefined. */
export function tryInteger(text: string): bigint | undefined {
  const { isNegative, digits, radix } = split(text);
  const allowed = radix === 16 ? /^[0-9a-fA-F]+$/ : radix === 8 ? /^[0-7]+$/ : /^[0-9]+$/;
  if (!allowed.test(digits)) return undefined;
  const value = BigInt(`${radix === 16 ? '0x' : radix === 8 ? '0o' : ''}${digits}`);
  return isNegative ? -value : value;
}

interface Spelling {
  readonly isNegative: boolean;
  readonly digits: string;
  readonly radix: 8 | 10 | 16;
}

/** Java reads the sign, then the base, so `-0x1F` is fine and `0x-1F` is not. */
function split(text: string): Spelling {
  const [sign = ''] = /^[+-]/.exec(text) ?? [];
  const isNegative = sign === '-';
  const rest = text.slice(sign.length);
  if (/^0[xX]/.test(rest)) return { isNegative, digits: rest.slice(2), radix: 16 };
  if (rest.startsWith('#')) return { isNegative, digits: rest.slice(1), radix: 16 };
  if (rest.startsWith('0') && rest.length > 1) return { isNegative, digits: rest.slice(1), radix: 8 };
  return { isNegative, digits: rest, radix: 10 };
}

function decodeWithin(text: string, bits: 32 | 64): bigint {
  if (text === '') return raiseFormat('Zero length string');
  const value = tryInteger(text);
  return value !== undefined && BigInt.asIntN(bits, value) === value ? value : raiseInput(split(text));
}

/** Java names the digits without their base, because that is what it parsed. */
function raiseInput({ isNegative, digits, radix }: Spelling): never {
  const base = radix === 10 ? '' : ` under radix ${radix}`;
  return raiseFormat(`For input string: "${isNegative ? '-' : ''}${digits}"${base}`);
}

function raiseFormat(text: string): never {
  return raiseJava('java.lang.NumberFormatException', text);
}
