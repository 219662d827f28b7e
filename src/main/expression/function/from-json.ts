// `fromJson(json)` and its deprecated twin `json(json)`: the value of a JSON text. Source: Kestra's FromJsonFunction.
import { requiredArgument } from '../argument.ts';
import type { TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import { readJson } from '../read-json.ts';

const expected = "The 'fromJson' function expects an argument 'json'";

/** Null stays null, but an empty text fails. What follows the first value is not read, so `1 x` is 1. */
export const fromJson: TemplateFunction = {
  name: 'fromJson',
  argumentNames: ['json'],
  call(parameters, context) {
    const text = requiredArgument(parameters, 'json', `${expected}.`);
    if (text === null) return null;
    if (typeof text !== 'string') return raisePebble(`${expected} with type string.`);
    context.tick(text.length);
    const read = readJson(text);
    return read.ok ? read.value : raisePebble(`Invalid json: ${read.error}`);
  },
};

/** Exists only where `hasLegacyExpressions` is on. */
export const json: TemplateFunction = { ...fromJson, name: 'json', requires: 'hasLegacyExpressions' };
