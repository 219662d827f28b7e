// `toJson` and its deprecated twin `json`: a value as Jackson writes it. Source: Kestra's ToJsonFilter.
import type { Filter } from '../extension.ts';
import { writeJson } from '../write-json.ts';

export const toJson: Filter = {
  name: 'toJson',
  argumentNames: null,
  apply: (input, _parameters, context) => (input === null ? 'null' : writeJson(input, context.switches)),
};

export const json: Filter = { ...toJson, name: 'json', requires: 'hasLegacyExpressions' };
