// `printContext()` and `fetchContext()`: all variables in a map. Source: Kestra's FetchContextFunction.
import type { TemplateFunction } from '../extension.ts';
import { createHashMap } from '../hash-map.ts';

/** For looking at what a flow sees. The map is a HashMap, so the order of the variables is Java's and says nothing. */
export const printContext: TemplateFunction = {
  name: 'printContext',
  argumentNames: [],
  call: (_parameters, context) => createHashMap(context.variables()),
};

/** The same under the name that reads better where the map is worked with. Both exist in all versions. */
export const fetchContext: TemplateFunction = { ...printContext, name: 'fetchContext' };
