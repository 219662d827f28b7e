// `reverse`: turns a list round, the list itself as Kestra does. Source: Pebble's ReverseFilter.
import { raiseCast } from '../argument.ts';
import type { Filter } from '../extension.ts';

/**
 * The variable itself is turned, so a second print shows it turned too (recorded as coll-026). Texts and arrays fail
 * as a cast; null stays null.
 */
export const reverse: Filter = {
  name: 'reverse',
  argumentNames: null,
  apply(input, _parameters, context) {
    if (input === null) return null;
    if (!Array.isArray(input)) return raiseCast(input, 'java.util.List');
    context.tick(input.length);
    return input.reverse();
  },
};
