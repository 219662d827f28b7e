// `date(format, timeZone, existingFormat, locale)`: a date as text. Source: Kestra's DateFilter.
import { formatArgumentNames, formatDate, readDateInput } from '../date/format-date.ts';
import type { Filter } from '../extension.ts';

export const date: Filter = {
  name: 'date',
  argumentNames: formatArgumentNames,
  apply: (input, parameters, context) =>
    input === null ? null : formatDate(readDateInput(input, parameters, context), parameters, context),
};
