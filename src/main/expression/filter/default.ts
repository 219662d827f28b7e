// `default(value)`: the value where the input is null, blank or empty. That a name which was not found
// counts as null here is the language's doing. Source: Pebble's DefaultFilter.
import type { Filter } from '../extension.ts';
import { isEmptyValue } from '../test/empty.ts';

/**
 * Numbers and Booleans are never empty: `0 | default(5)` is 0 and `false | default(true)` is false. Without an
 * argument, what is empty becomes null.
 */
export const defaultFilter: Filter = {
  name: 'default',
  argumentNames: ['default'],
  apply: (input, parameters) => (isEmptyValue(input) ? (parameters.get('default') ?? null) : input),
};
