// `dayOfWeek`, `dayOfMonth`, `monthOfYear`, `hourOfDay` and `isWeekend` of a date, as it is written: nothing is
// moved to another zone. Source: Kestra's functions of these names, which only the newer version has.
import type { LocalDate } from '@js-joda/core';
import type { Arguments, TemplateFunction } from '../extension.ts';
import { isoLocal, isoZoned } from '../date/named-format.ts';
import { parseLocalDateTime, parseZoned } from '../date/parse-date.ts';
import { raisePebble } from '../raise.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';
import { dayArgument } from './day-argument.ts';

/** A text such as `MONDAY`, always in English. */
export const dayOfWeek = createDayFunction('dayOfWeek', (day) => day.dayOfWeek().name());
/** An Integer from 1 to 31. */
export const dayOfMonth = createDayFunction('dayOfMonth', (day) => day.dayOfMonth());
/** An Integer from 1 to 12. */
export const monthOfYear = createDayFunction('monthOfYear', (day) => day.monthValue());
/** Saturday and Sunday, whatever the country. */
export const isWeekend = createDayFunction('isWeekend', (day) => day.dayOfWeek().value() > 5);

function createDayFunction(name: string, read: (day: LocalDate) => Value): TemplateFunction {
  return {
    name,
    argumentNames: ['date'],
    requires: 'hasNewExpressions',
    call: (parameters) => read(dayArgument(parameters, name)),
  };
}

/** An Integer from 0 to 23, of the text's own clock: `T23:00+02:00` is 23. */
export const hourOfDay: TemplateFunction = {
  name: 'hourOfDay',
  argumentNames: ['date'],
  requires: 'hasNewExpressions',
  call: readHour,
};

/**
 * Tries a date with zone, then one without. A date alone is refused, unlike in the other day functions: it has no
 * hour.
 */
function readHour(parameters: Arguments): number {
  const value = parameters.get('date') ?? null;
  if (value === null) return raisePebble("The 'hourOfDay()' function expects a 'date' argument.");
  const text = toText(value);
  const zoned = parseZoned({ text, tokens: isoZoned(), strictness: 'strict' });
  if (zoned.ok) return zoned.value.time.hour();
  const local = parseLocalDateTime({ text, tokens: isoLocal(), strictness: 'strict' });
  return local.ok
    ? local.value.hour()
    : raisePebble(`The 'hourOfDay()' function could not parse 'date': ${local.error}`);
}
