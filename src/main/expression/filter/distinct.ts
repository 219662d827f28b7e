// `distinct`: the elements of a list, each once, by Java's equality. Source: Kestra's DistinctFilter.
import { javaEquals } from '../compare.ts';
import type { Filter } from '../extension.ts';
import { hashValue } from '../hash-map.ts';
import { classNameOf } from '../java-class.ts';

import { raisePebble } from '../raise.ts';
import type { Value } from '../value.ts';

/** Order is kept, the first of equals stays. An Integer 1 and a Long 1 are different to Java, so both stay. */
export const distinct: Filter = {
  name: 'distinct',
  argumentNames: null,
  apply(input, _parameters, context) {
    // Kestra answers the word here, not null.
    if (input === null) return 'null';
    if (!Array.isArray(input)) return raisePebble(`Input must be a list, but received : ${classNameOf(input)}`);
    // Buckets by Java's hash keep a long list from being compared pair by pair; ticks count what bad luck still
    // costs.
    const seen = new Map<number, Value[]>();
    return input.filter((item) => {
      const hash = hashValue(item);
      const alike = seen.get(hash) ?? [];
      context.tick(1 + alike.length);
      if (alike.some((other) => javaEquals(other, item))) return false;
      seen.set(hash, [...alike, item]);
      return true;
    });
  },
};
