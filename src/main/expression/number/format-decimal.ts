// Printing a number by a DecimalFormat pattern, rounding half to even, in en-US.
// Source: java.text.DecimalFormat.
import { JavaDouble } from '../../contract/value.ts';
import { JavaFloat } from '../value.ts';
import { type DecimalDigits, roundDigits, toDecimalDigits } from './decimal-digits.ts';
import { type DecimalPattern, parseDecimalPattern } from './decimal-pattern.ts';
import { type JavaNumber, toDouble } from './java-number.ts';

/** The pattern that stands where none is given: Java's for en-US. */
export const defaultDecimalPattern = '#,##0.###';

/**
 * Prints a number; stops with IllegalArgumentException where the pattern is wrong, even for NaN. What rounds to
 * nought keeps its minus sign, as in Java.
 */
export function formatDecimal(value: JavaNumber, pattern: string): string {
  const parsed = parseDecimalPattern(pattern);
  const isFloating = value instanceof JavaDouble || value instanceof JavaFloat;
  if (isFloating && Number.isNaN(value.value)) return 'NaN';
  if (isFloating && !Number.isFinite(value.value)) return affix(parsed, value.value < 0, '\u221e');
  // Java multiplies Doubles as Doubles and all other numbers exactly.
  const exact = isFloating ? toDouble(value) * 10 ** parsed.power : undefined;
  const digits = exact === undefined ? toDecimalDigits(value, parsed.power) : toDecimalDigits(new JavaDouble(exact));
  const text =
    parsed.exponentDigitsMin > 0 ? printScientific(parsed, digits, exact) : printFixed(parsed, digits, exact);
  return affix(parsed, digits.isNegative, text);
}

function affix(pattern: DecimalPattern, isNegative: boolean, text: string): string {
  return isNegative
    ? pattern.negativePrefix + text + pattern.negativeSuffix
    : pattern.positivePrefix + text + pattern.positiveSuffix;
}

/** `pointAt` may be negative (0.001) or beyond the digits (1000), hence the zeros on either side. */
function printFixed(pattern: DecimalPattern, value: DecimalDigits, exact: number | undefined): string {
  const { digits, pointAt } = roundDigits(value, value.pointAt + pattern.fractionDigitsMax, exact);
  const whole = digits.slice(0, Math.max(pointAt, 0)).padEnd(Math.max(pointAt, 0), '0');
  const fraction = '0'.repeat(digits === '' ? 0 : Math.max(-pointAt, 0)) + digits.slice(Math.max(pointAt, 0));
  const integer = group(whole.padStart(pattern.integerDigitsMin, '0'), pattern.groupingSize);
  const decimals = fraction.padEnd(pattern.fractionDigitsMin, '0');
  const hasPoint = pattern.alwaysShowsPoint || decimals !== '';
  // Something has to stand there, even where the pattern asks for no digit at all.
  return `${integer === '' && decimals === '' ? '0' : integer}${hasPoint ? `.${decimals}` : ''}`;
}

function group(digits: string, size: number): string {
  if (size === 0) return digits;
  const head = digits.length % size;
  const groups = head === 0 ? [] : [digits.slice(0, head)];
  for (let at = head; at < digits.length; at += size) groups.push(digits.slice(at, at + size));
  return groups.join(',');
}

/**
 * With more places before the point than must be shown, the exponent moves in steps of that many: engineering
 * notation.
 */
function printScientific(pattern: DecimalPattern, value: DecimalDigits, exact: number | undefined): string {
  const { integerDigitsMin: min, integerDigitsMax: max } = pattern;
  const { digits, pointAt } = roundDigits(value, max + pattern.fractionDigitsMax, exact);
  const repeats = max > 1 && max > min;
  const integersWanted = repeats ? 1 : min;
  const exponent = repeats ? repeatExponent(pointAt, max) : pointAt - min;
  const integers = digits === '' ? integersWanted : pointAt - exponent;
  const total = Math.max(digits.length, min + pattern.fractionDigitsMin, integers);
  const text = digits.padEnd(total, '0');
  const hasPoint = total > integers || pattern.alwaysShowsPoint;
  const shown = digits === '' ? 0 : exponent;
  const power = String(Math.abs(shown)).padStart(pattern.exponentDigitsMin, '0');
  return `${text.slice(0, integers)}${hasPoint ? '.' : ''}${text.slice(integers)}E${shown < 0 ? '-' : ''}${power}`;
}

/** The greatest multiple of the group below the point. */
function repeatExponent(pointAt: number, size: number): number {
  return Math.trunc((pointAt >= 1 ? pointAt - 1 : pointAt - size) / size) * size;
}
