// `join(separator)`: the Java texts of a collection's elements in one. Source: Pebble's JoinFilter.
import { itemsOf, textArgument } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import { checkTextSize } from '../text-size.ts';
import { toText } from '../to-text.ts';

/** `separator` is a text, by default none. Null elements read `null`. Maps are refused; null as input stays null. */
export const join: Filter = {
  name: 'join',
  argumentNames: ['separator'],
  apply(input, parameters, context) {
    if (input === null) return null;
    const separator = textArgument(parameters, 'separator') ?? '';
    const items = itemsOf(input);
    if (items === undefined) {
      return raisePebble("The 'join' filter expects that the input is either a collection or an array.");
    }
    context.tick(items.length);
    const texts = items.map(toText);
    checkTextSize(texts.reduce((size, text) => size + text.length + separator.length, 0));
    return texts.join(separator);
  },
};
