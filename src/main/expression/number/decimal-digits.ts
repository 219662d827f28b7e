// A number as decimal digits, and rounding them half to even the way DecimalFormat does: by the shortest
// digits of a Double, and where those lie in the middle, by the Double's exact value.
// Source: java.text.DigitList.
import { JavaDouble } from '../../contract/value.ts';
import { JavaBigDecimal, JavaBigInteger, JavaFloat } from '../value.ts';
import type { JavaNumber } from './java-number.ts';

/** `0.<digits> × 10^pointAt`, without zeros at either end; no digits stand for zero. */
export interface DecimalDigits {
  readonly isNegative: boolean;
  readonly digits: string;
  readonly pointAt: number;
}

/**
 * The digits of a finite number, times a power of ten. A Double counts by its shortest digits, as Java prints it: 0.1
 * is 0.1 here, not the binary fraction next to it.
 */
export function toDecimalDigits(value: JavaNumber, power = 0): DecimalDigits {
  const { isNegative, unscaled, scale } = toScaled(value);
  const text = String(unscaled);
  const digits = text === '0' ? '' : text.replace(/0+$/, '');
  return { isNegative, digits, pointAt: digits === '' ? 0 : text.length - scale + power };
}

interface Scaled {
  readonly isNegative: boolean;
  readonly unscaled: bigint;
  readonly scale: number;
}

function toScaled(value: JavaNumber): Scaled {
  if (value instanceof JavaDouble || value instanceof JavaFloat) return scaleShortest(value.value);
  if (value instanceof JavaBigDecimal) return withSign(value.unscaled, value.scale);
  if (value instanceof JavaBigInteger) return withSign(value.value, 0);
  return withSign(BigInt(value), 0);
}

function withSign(value: bigint, scale: number): Scaled {
  return { isNegative: value < 0n, unscaled: value < 0n ? -value : value, scale };
}

/** JavaScript's shortest digits are the ones that Java has had since JDK 19. */
function scaleShortest(value: number): Scaled {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const isNegative = value < 0 || Object.is(value, -0);
  return { isNegative, unscaled: BigInt(whole + fraction), scale: fraction.length - Number(exponent) };
}

/** Rounds to so many digits in all, half to even. `exact` says on which side of the middle a Double lies. */
export function roundDigits(value: DecimalDigits, count: number, exact: number | undefined): DecimalDigits {
  if (count >= value.digits.length) return value;
  // Everything that could be kept lies before the first digit, and so does the half that would round up.
  if (count < 0) return { ...value, digits: '', pointAt: 0 };
  const kept = value.digits.slice(0, count);
  const cut = value.digits.slice(count);
  if (!roundsUp(value, { kept, cut, exact })) {
    const digits = kept.replace(/0+$/, '');
    return { ...value, digits, pointAt: digits === '' ? 0 : value.pointAt };
  }
  // `0` in front, since nothing may be kept; 9.99 becomes 10.0, which moves the point by one.
  const raised = String(BigInt(`0${kept}`) + 1n).padStart(count, '0');
  const pointAt = value.pointAt + (raised.length > count ? 1 : 0);
  return { ...value, digits: raised.replace(/0+$/, ''), pointAt };
}

interface Cut {
  readonly kept: string;
  readonly cut: string;
  readonly exact: number | undefined;
}

/**
 * Only a lone 5 is in doubt, and there the Double may lie a little to either side of what its digits say: 12.345 is
 * really 12.3450000000000006… and prints as 12.35 (recorded as coll-039).
 */
function roundsUp(value: DecimalDigits, { kept, cut, exact }: Cut): boolean {
  if (cut !== '5') return cut > '5';
  const side = exact === undefined ? 0 : compareExact(value, exact);
  if (side !== 0) return side > 0;
  return Number(kept.at(-1) ?? '0') % 2 === 1;
}

/** Above 0 where the Double is greater than its shortest digits say, below 0 where it is less. */
function compareExact(value: DecimalDigits, exact: number): number {
  // The bits of the Double: sign, 11 of exponent, 52 of fraction. 1075 is the bias of the exponent plus those 52.
  const view = new DataView(new Float64Array([Math.abs(exact)]).buffer).getBigUint64(0, true);
  const exponentBits = Number(view >> 52n);
  const fraction = view & 0xf_ffff_ffff_ffffn;
  const mantissa = exponentBits === 0 ? fraction : fraction | (1n << 52n);
  const binaryExponent = Math.max(exponentBits, 1) - 1075;
  const decimalExponent = value.pointAt - value.digits.length;
  // mantissa × 2^binaryExponent against digits × 10^decimalExponent, both sides made whole.
  let left = mantissa * 2n ** BigInt(Math.max(binaryExponent, 0));
  let right = BigInt(value.digits) * 10n ** BigInt(Math.max(decimalExponent, 0));
  left *= 10n ** BigInt(Math.max(-decimalExponent, 0));
  right *= 2n ** BigInt(Math.max(-binaryExponent, 0));
  if (left === right) return 0;
  return left > right ? 1 : -1;
}
