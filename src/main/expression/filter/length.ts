// `length`: of a text, a collection, a map or an array; of anything else 0. Source: Pebble's LengthFilter.
import { isMap, itemsOf } from '../argument.ts';
import type { Filter } from '../extension.ts';

/** Texts count UTF-16 units. Null is 0, and so is every number, Boolean and date: nothing fails here. */
export const length: Filter = {
  name: 'length',
  argumentNames: null,
  apply(input) {
    if (typeof input === 'string') return input.length;
    return isMap(input) ? input.size : (itemsOf(input)?.length ?? 0);
  },
};
