// The date argument of the day functions: a date, or a date with time and zone, by its Java text.
// Source: Kestra's DateUtils.parseLocalDate.
import type { LocalDate } from '@js-joda/core';
import { isoDate, isoZoned } from '../date/named-format.ts';
import { parseLocalDate, parseZoned } from '../date/parse-date.ts';
import type { Arguments } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import { toText } from '../to-text.ts';

/** The day that the argument `date` names; stops in the words of the function of that name. */
export function dayArgument(parameters: Arguments, name: string): LocalDate {
  const value = parameters.get('date') ?? null;
  if (value === null) return raisePebble(`The '${name}()' function expects a 'date' argument.`);
  const text = toText(value);
  const date = parseLocalDate({ text, tokens: isoDate, strictness: 'strict' });
  if (date.ok) return date.value;
  const zoned = parseZoned({ text, tokens: isoZoned(), strictness: 'strict' });
  if (zoned.ok) return zoned.value.time.toLocalDate();
  return raisePebble(
    `The '${name}()' function could not parse 'date': java.time.format.DateTimeParseException: ${zoned.error}`,
  );
}
