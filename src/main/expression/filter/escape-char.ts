// `escapeChar(type)`: quotes escaped for single or double quotes or for a shell, in all texts of a value.
// Source: Kestra's EscapeCharFilter.
import { castText, requiredArgument } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { mapTexts } from '../map-texts.ts';
import { raisePebble } from '../raise.ts';

interface Escape {
  readonly quote: string;
  readonly replacement: string;
}

const escapes: ReadonlyMap<string, Escape> = new Map([
  ['SINGLE', { quote: "'", replacement: "\\'" }],
  ['DOUBLE', { quote: '"', replacement: '\\"' }],
  ['SHELL', { quote: "'", replacement: "'\\''" }],
]);

/**
 * `type` is `single`, `double` or `shell`, in any letter case. A shell cannot escape inside single quotes, hence the
 * text is closed, the quote written bare and the text opened again. Maps and lists are changed at every depth.
 */
export const escapeChar: Filter = {
  name: 'escapeChar',
  argumentNames: ['type'],
  apply(input, parameters) {
    if (input === null) return null;
    return mapTexts(input, (text) => {
      // Read per text, not before: an empty list passes without any argument, as in Kestra.
      const type = requiredArgument(parameters, 'type', "The 'escapeChar' filter expects an argument 'type'.");
      const escape = escapes.get(castText(type)?.toUpperCase() ?? '');
      if (escape === undefined) {
        return raisePebble(
          "The 'escapeChar' filter expects the value of 'type' to be either 'single', 'double', or 'shell'.",
        );
      }
      // A replacement text would have its `$` and `\` interpreted; a function's answer is taken as it is.
      return text.replaceAll(escape.quote, () => escape.replacement);
    });
  },
};
