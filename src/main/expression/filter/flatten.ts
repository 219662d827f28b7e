// `flatten`: a list whose inner lists are opened, one level deep. Source: Kestra's FlattenFilter.
import type { Filter } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import type { Value } from '../value.ts';

/** Elements that are no lists stay where they are; arrays (of `split`) count as such elements. Null stays null. */
export const flatten: Filter = {
  name: 'flatten',
  argumentNames: [],
  apply(input, _parameters, context) {
    if (input === null) return null;
    if (!Array.isArray(input)) return raisePebble("The 'flatten' filter can only be applied to lists.");
    return input.flatMap((item): Value[] => {
      context.tick(Array.isArray(item) ? item.length : 1);
      return Array.isArray(item) ? item : [item];
    });
  },
};
