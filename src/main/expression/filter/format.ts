// `format(values…)`: Java's `String.format` on the input. Source: Pebble's FormatFilter (4.1.2 and later).
import { castText } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { formatText } from '../format-text.ts';

/**
 * The arguments have no names, so they come as "0", "1", …, in the order of writing. An input that is no text fails
 * as a cast; null stays null.
 */
export const format: Filter = {
  name: 'format',
  argumentNames: [],
  requires: 'calculatesWithTexts',
  apply(input, parameters) {
    const text = castText(input);
    if (text === null) return null;
    return formatText(text, [...parameters.values()]);
  },
};
