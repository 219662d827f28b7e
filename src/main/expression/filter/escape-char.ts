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

export const escapeChar: Filter = {
  name: 'escapeChar',
  argumentNames: ['type'],
  apply(input, parameters) {
    if (input === null) return null;
    return mapTexts(input, (text) => {
      const type = requiredArgument(parameters, 'type', "The 'escapeChar' filter expects an argument 'type'.");
      const escape = escapes.get(castText(type)?.toUpperCase() ?? '');
      if (escape === undefined) {
        return raisePebble(
          "The 'escapeChar' filter expects the value of 'type' to be either 'single', 'double', or 'shell'.",
        );
      }
      return text.replaceAll(escape.quote, () => escape.replacement);
    });
  },
};
