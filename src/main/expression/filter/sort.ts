// `sort` and `rsort`: order a list by Java's natural order, in place as Kestra does.
// Source: Pebble's SortFilter and RsortFilter.
import { raiseCast } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { compareValues, sortValues } from '../natural-order.ts';
import { raisePebble } from '../raise.ts';
import { JavaArray, type Value } from '../value.ts';

/**
 * Ascending, one kind only: a text beside a number fails as a cast. The variable itself is sorted (recorded as
 * coll-025); only an array is copied into a list. Null stays null.
 */
export const sort: Filter = {
  name: 'sort',
  argumentNames: null,
  apply(input, _parameters, context) {
    if (input === null) return null;
    const list: Value = input instanceof JavaArray ? [...input.items] : input;
    if (!Array.isArray(list)) return raisePebble('Unsupported input type for sort filter');
    context.tick(list.length);
    return sortValues(list, compareValues);
  },
};

/** Descending. Arrays fail here, because Pebble casts to List without asking. */
export const rsort: Filter = {
  name: 'rsort',
  argumentNames: null,
  apply(input, _parameters, context) {
    if (input === null) return null;
    if (!Array.isArray(input)) return raiseCast(input, 'java.util.List');
    context.tick(input.length);
    return sortValues(input, (left, right) => compareValues(right, left));
  },
};
