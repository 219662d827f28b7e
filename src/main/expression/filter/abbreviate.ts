// `abbreviate(length)`: a text cut to a length, with three dots. A text of exactly that length is cut too.
// Source: Pebble's AbbreviateFilter.
import { castText, longArgument } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { raisePebble } from '../raise.ts';

/**
 * Cuts at UTF-16 units, the dots counted in: `'hello' | abbreviate(5)` is `he...`, because Pebble keeps only what is
 * shorter than `length`. Texts of up to three units stay whole, and a length of up to three leaves no room for dots.
 * `length` must be a literal (a Java Long); a number of the JSON body is an Integer and fails as a cast.
 */
export const abbreviate: Filter = {
  name: 'abbreviate',
  argumentNames: ['length'],
  apply(input, parameters) {
    const text = castText(input);
    if (text === null) return null;
    const length = longArgument(parameters, 'length');
    if (length < 0) return raisePebble('Invalid argument to abbreviate filter; must be greater than zero');
    if (text.length < length || text.length <= 3) return text;
    return length <= 3 ? text.slice(0, length) : `${text.slice(0, length - 3)}...`;
  },
};
