// `nl2br`: line breaks as HTML has them. Source: Pebble's Nl2brFilter.
import type { Filter } from '../extension.ts';
import { toText } from '../to-text.ts';

/** Any value by its Java text; a lone carriage return is no break. Nothing is escaped. */
export const nl2br: Filter = {
  name: 'nl2br',
  argumentNames: null,
  apply: (input) => (input === null ? null : toText(input).replaceAll(/\r\n|\n/g, '<br />')),
};
