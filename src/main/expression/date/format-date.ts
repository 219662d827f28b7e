// What the date filters and `now` share: their arguments and printing a date by them.
// Source: Kestra's AbstractDate.
import { textArgument } from '../argument.ts';
import type { Arguments, CallContext } from '../extension.ts';
import { raiseJava } from '../raise.ts';
import type { Value } from '../value.ts';
import { parseLocale } from './locale.ts';
import { printStyle } from './localised-style.ts';
import { printDate } from './print-date.ts';
import { toZonedTime } from './to-zoned-time.ts';
import type { Zone } from './zone.ts';
import { inZone, type ZonedTime } from './zoned-time.ts';

/**
 * The names of the arguments that say how a date is printed, in Kestra's order: the zone comes second, the format to
 * read only third.
 */
export const formatArgumentNames = ['format', 'timeZone', 'existingFormat', 'locale'];

/** The zone of a call: its own or the services'. An unknown one stops with Java's words. */
export function zoneOf(parameters: Arguments, { services, dates }: CallContext): Zone {
  return dates.zone(textArgument(parameters, 'timeZone') ?? services.timeZone);
}

/**
 * The date of a value, read by the arguments of a call. The zone counts twice: it is that of texts without one here,
 * and that of the output later.
 */
export function readDateInput(value: Value, parameters: Arguments, context: CallContext): ZonedTime {
  const existingFormat = textArgument(parameters, 'existingFormat');
  return toZonedTime({ value, zone: zoneOf(parameters, context), existingFormat });
}

/**
 * Prints a date by the arguments of a call. `format` is `iso` where it is missing; one that is null fails, as in
 * Java.
 */
export function formatDate(zoned: ZonedTime, parameters: Arguments, context: CallContext): string {
  const format = parameters.has('format') ? textArgument(parameters, 'format') : 'iso';
  if (format === null) return raiseJava('java.lang.NullPointerException', 'pattern');
  const locale = parseLocale(textArgument(parameters, 'locale'));
  const moved = inZone(zoned, zoneOf(parameters, context));
  // Styles first: in other languages they are no patterns, so they have no tokens.
  return printStyle({ style: format, zoned: moved, locale }) ?? printDate(context.dates.format(format), moved, locale);
}
