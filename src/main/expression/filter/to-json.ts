// `toJson` and its deprecated twin `json`: a value as Jackson writes it. Source: Kestra's ToJsonFilter.
import type { Filter } from '../extension.ts';
import { writeJson } from '../write-json.ts';

/** Null is the text `null`, so that a request body stays JSON. Instants follow `cutsInstantsToMicros`. */
export const toJson: Filter = {
  name: 'toJson',
  argumentNames: null,
  apply: (input, _parameters, context) => (input === null ? 'null' : writeJson(input, context.switches)),
};

/** Exists only where `hasLegacyExpressions` is on. */
export const json: Filter = { ...toJson, name: 'json', requires: 'hasLegacyExpressions' };
