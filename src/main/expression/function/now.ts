// `now(format, timeZone, existingFormat, locale)`: the services' time as text. Source: Kestra's NowFunction.
import { formatArgumentNames, formatDate, zoneOf } from '../date/format-date.ts';
import { fromEpochNanos } from '../date/zoned-time.ts';
import type { TemplateFunction } from '../extension.ts';

/** A text, not a date: it is read again by every filter behind it. `existingFormat` is accepted and without effect. */
export const now: TemplateFunction = {
  name: 'now',
  argumentNames: formatArgumentNames,
  call: (parameters, context) =>
    formatDate(fromEpochNanos(context.services.nowNanos(), zoneOf(parameters, context)), parameters, context),
};
