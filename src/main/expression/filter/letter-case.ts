// `upper`, `lower`, `capitalize` and `title`. The first two take any value by its Java text, the others
// texts only. Source: Pebble's filters of these names.
import { castText } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { toText } from '../to-text.ts';

export const upper: Filter = {
  name: 'upper',
  argumentNames: null,
  apply: (input) => (input === null ? null : toText(input).toUpperCase()),
};

export const lower: Filter = {
  name: 'lower',
  argumentNames: null,
  apply: (input) => (input === null ? null : toText(input).toLowerCase()),
};

export const capitalize: Filter = {
  name: 'capitalize',
  argumentNames: null,
  apply: (input) => castText(input)?.replace(/^(\s*)(\S)/, raiseFirst) ?? null,
};

export const title: Filter = {
  name: 'title',
  argumentNames: null,
  apply: (input) => castText(input)?.replace(/(^|\s)(\S)/g, raiseFirst) ?? null,
};

/** Title case is of single UTF-16 units in Java, so `ß` stays. */
function raiseFirst(_match: string, blanks: string, letter: string): string {
  const raised = letter.toUpperCase();
  return blanks + (raised.length === 1 ? raised : letter);
}
