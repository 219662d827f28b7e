// `reverse`: turns a list round, the list itself as Kestra does. Source: Pebble's ReverseFilter.
import { raiseCast } from '../argument.ts';
import type { Filter } from '../extension.ts';

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
