// `printContext()` and `fetchContext()`: all variables in a map. Source: Kestra's FetchContextFunction.
import type { TemplateFunction } from '../extension.ts';
import { createHashMap } from '../hash-map.ts';

export const printContext: TemplateFunction = {
  name: 'printContext',
  argumentNames: [],
  call: (_parameters, context) => createHashMap(context.variables()),
};

export const fetchContext: TemplateFunction = { ...printContext, name: 'fetchContext' };
