// `dateAdd(amount, unit, format, …)`: a date moved by an amount of a ChronoUnit, as text.
// Source: Kestra's DateAddFilter, with Java's messages.
import { raiseNull, textArgument } from '../argument.ts';
import { formatArgumentNames, formatDate, readDateInput } from '../date/format-date.ts';
import { joda } from '../date/joda.ts';
import type { ZonedTime } from '../date/zoned-time.ts';
import type { Filter } from '../extension.ts';
import { isNumber, toLong } from '../number/java-number.ts';
import { raiseJava, raisePebble } from '../raise.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';

/**
 * The amount is a whole number of `unit`, negative to go back; `unit` is the upper-case name of a ChronoUnit, without
 * default. The result is a text in `format` (default `iso`), so a following `date` reads it again. Months are clamped
 * to their last day. A day is added on the clock that the input came with: under a fixed offset it is 24 hours, also
 * over the change to summer time (recorded as xdate-047).
 */
export const dateAdd: Filter = {
  name: 'dateAdd',
  argumentNames: ['amount', 'unit', ...formatArgumentNames],
  apply(input, parameters, context) {
    if (input === null) return null;
    const amount = toAmount(parameters.get('amount') ?? null);
    const unit = textArgument(parameters, 'unit');
    const zoned = readDateInput(input, parameters, context);
    return formatDate(move(zoned, amount, unit), parameters, context);
  },
};

/** Kestra takes any number, cut to a whole one, and texts of whole numbers. */
function toAmount(value: Value): bigint {
  if (value === null) return raisePebble('Incorrect null format, must be a number');
  if (isNumber(value)) return toLong(value);
  const text = toText(value);
  if (typeof value === 'string' && /^[+-]?[0-9]+$/.test(text)) {
    const amount = BigInt(text.replace(/^\+/, ''));
    if (BigInt.asIntN(64, amount) === amount) return amount;
  }
  return raisePebble(`${text} can't be converted to long`);
}

// Listed rather than looked up in js-joda, whose ChronoUnit has members that are no unit of Java's.
const units = [
  'NANOS',
  'MICROS',
  'MILLIS',
  'SECONDS',
  'MINUTES',
  'HOURS',
  'HALF_DAYS',
  'DAYS',
  'WEEKS',
  'MONTHS',
  'YEARS',
  'DECADES',
  'CENTURIES',
  'MILLENNIA',
  'ERAS',
] as const;

// js-joda's years end before Java's do.
const yearMax = 999_999;

function move(zoned: ZonedTime, amount: bigint, unit: string | null): ZonedTime {
  if (unit === null) return raiseNull('Name is null');
  if (unit === 'FOREVER') {
    return raiseJava('java.time.temporal.UnsupportedTemporalTypeException', 'Unsupported unit: Forever');
  }
  const known = units.find((name) => name === unit);
  if (known === undefined) {
    return raiseJava('java.lang.IllegalArgumentException', `No enum constant java.time.temporal.ChronoUnit.${unit}`);
  }
  const chronoUnit = joda().ChronoUnit[known];
  // Java moves an era by taking its number (0 before, 1 after Christ) plus the amount, so only 0 can succeed for our
  // years.
  if (known === 'ERAS' && amount !== 0n) {
    return raiseJava('java.time.DateTimeException', `Invalid value for Era (valid values 0 - 1): ${amount + 1n}`);
  }
  // Bounded before js-joda calculates: its own failure would be an exception in its words. The divisor is the seconds
  // in Java's average year of 365.2425 days.
  const years = Number(amount) * (chronoUnit.duration().seconds() / 31_556_952);
  if (Math.abs(zoned.time.year() + years) >= yearMax) {
    const range = '(valid values -999999999 - 999999999)';
    const year = BigInt(Math.trunc(zoned.time.year() + years));
    return raiseJava('java.time.DateTimeException', `Invalid value for Year ${range}: ${year}`);
  }
  return { ...zoned, time: zoned.time.plus(Number(amount), chronoUnit) };
}
