// `string`: the Java text of any value. Source: Kestra's StringFilter.
import type { Filter } from '../extension.ts';
import { toText } from '../to-text.ts';

/** Lists and maps print as Java does, `[a, b]` and `{k=v}`, not as JSON. Null stays null. */
export const string: Filter = {
  name: 'string',
  argumentNames: null,
  apply: (input) => (input === null ? null : toText(input)),
};
