// `className`: the name of a value's Java class. Source: Kestra's ClassNameFilter.
import type { Filter } from '../extension.ts';
import { classNameOf } from '../java-class.ts';

/** Tells what the other filters will accept: a JSON number is a `java.lang.Integer`, a literal a `java.lang.Long`. */
export const className: Filter = {
  name: 'className',
  argumentNames: null,
  apply: (input) => (input === null ? null : classNameOf(input)),
};
