// `is iterable` (a list, a set or an array, not a map or a text) and `is map`.
// Source: Pebble's IterableTest and MapTest.
import { isMap, itemsOf } from '../argument.ts';
import type { Test } from '../extension.ts';

/** Whether `for` would have elements; a map has some too, but is not counted here by Pebble. */
export const iterable: Test = {
  name: 'iterable',
  argumentNames: null,
  holds: (input) => itemsOf(input) !== undefined,
};

/** A HashMap counts as well. */
export const map: Test = { name: 'map', argumentNames: null, holds: (input) => isMap(input) };
