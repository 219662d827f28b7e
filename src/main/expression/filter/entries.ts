// `keys` of a map, a list or an array, and `values` of a map. Source: Kestra's KeysFilter and ValuesFilter.
import { isMap } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { classNameOf } from '../java-class.ts';
import { raisePebble } from '../raise.ts';
import { JavaArray, JavaCollection } from '../value.ts';

/** Keys keep the order of the map. A list answers its indexes, from 0, as Integers; null stays null. */
export const keys: Filter = {
  name: 'keys',
  argumentNames: null,
  apply(input) {
    if (input === null) return null;
    if (isMap(input)) return new JavaCollection([...input.keys()], 'set');
    if (Array.isArray(input)) return [...input.keys()];
    if (input instanceof JavaArray) return [...input.items.keys()];
    return raisePebble(`'keys' filter can only be applied to List, Map, Array. Actual type was: ${classNameOf(input)}`);
  },
};

/** Lists are refused although `keys` takes them. Null members are kept. */
export const values: Filter = {
  name: 'values',
  argumentNames: null,
  apply(input) {
    if (input === null) return null;
    if (isMap(input)) return new JavaCollection([...input.values()], 'values');
    return raisePebble(`'values' filter can only be applied to Map. Actual type was: ${classNameOf(input)}`);
  },
};
