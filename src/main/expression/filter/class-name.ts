// `className`: the name of a value's Java class. Source: Kestra's ClassNameFilter.
import type { Filter } from '../extension.ts';
import { classNameOf } from '../java-class.ts';

export const className: Filter = {
  name: 'className',
  argumentNames: null,
  apply: (input) => (input === null ? null : classNameOf(input)),
};
