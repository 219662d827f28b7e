// `upper`, `lower`, `capitalize` and `title`. The first two take any value by its Java text, the others
// texts only. Source: Pebble's filters of these names.
import { castText } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { toText } from '../to-text.ts';

/** Null stays null. `ß` becomes `SS`, since Java maps whole texts here. */
export const upper: Filter = {
  name: 'upper',
  argumentNames: null,
  apply: (input) => (input === null ? null : toText(input).toUpperCase()),
};

/** As `upper`: a list is lowered in its printed form, `[A]` to `[a]`. */
export const lower: Filter = {
  name: 'lower',
  argumentNames: null,
  apply: (input) => (input === null ? null : toText(input).toLowerCase()),
};

/** The rest of the text is left as it is, so `HELLO` stays. Leading blanks are stepped over. */
export const capitalize: Filter = {
  name: 'capitalize',
  argumentNames: null,
  apply: (input) => castText(input)?.replace(/^(\s*)(\S)/, raiseFirst) ?? null,
};

/** Words begin after blanks only: `o'neil-x` becomes `O'neil-x`. */
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
