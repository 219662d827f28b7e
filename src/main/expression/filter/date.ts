// `date(format, timeZone, existingFormat, locale)`: a date as text. Source: Kestra's DateFilter.
import { formatArgumentNames, formatDate, readDateInput } from '../date/format-date.ts';
import type { Filter } from '../extension.ts';

/**
 * All four arguments are texts, by default `iso`, the zone of the services, ISO dates and `en-US`. The second
 * positional one is the zone, which is easily mistaken for the format to read. Dates, ISO texts and Longs (seconds
 * since 1970) are read; an Integer is refused as Kestra refuses it, so a JSON number must be made a Long first: `(x *
 * 1) | date`.
 */
export const date: Filter = {
  name: 'date',
  argumentNames: formatArgumentNames,
  apply: (input, parameters, context) =>
    input === null ? null : formatDate(readDateInput(input, parameters, context), parameters, context),
};
