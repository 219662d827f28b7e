// Java's texts of the number classes that JSON does not have: `Float.toString`, `BigDecimal.toString`
// and `toPlainString`. Doubles are printed by `contract/print-double.ts`.
import { printDouble } from '../contract/print-double.ts';
import type { JavaBigDecimal } from './value.ts';

/** A Float as Java prints it: the shortest digits that read back as the same 32-bit number. Nine are always enough. */
export function printFloat(value: number): string {
  for (let digits = 1; digits <= 9; digits++) {
    const shortened = Number(value.toPrecision(digits));
    if (Math.fround(shortened) === value) return printDouble(shortened);
  }
  return printDouble(value);
}

/** `BigDecimal.toPlainString`: never an exponent. */
export function printPlainDecimal(decimal: JavaBigDecimal): string {
  const { unscaled, scale } = decimal;
  if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale));
  const sign = unscaled < 0n ? '-' : '';
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/**
 * `BigDecimal.toString`: an exponent where the scale is negative or the number very small. Printing a template uses
 * the plain form instead.
 */
export function printDecimal(decimal: JavaBigDecimal): string {
  const { unscaled, scale } = decimal;
  const sign = unscaled < 0n ? '-' : '';
  const digits = String(unscaled < 0n ? -unscaled : unscaled);
  const exponent = digits.length - 1 - scale;
  if (scale >= 0 && exponent >= -6) return printPlainDecimal(decimal);
  const mantissa = digits.length === 1 ? digits : `${digits[0]}.${digits.slice(1)}`;
  return `${sign}${mantissa}E${exponent < 0 ? '' : '+'}${exponent}`;
}
