// `is json`: a text whose first JSON value can be read; an empty one counts. Source: Kestra's JsonTest.
import { castText } from '../argument.ts';
import type { Test } from '../extension.ts';
import { readJson } from '../read-json.ts';

/** Null is false; what is no text fails as a cast, so a map of the body is not JSON to it. */
export const jsonTest: Test = {
  name: 'json',
  argumentNames: null,
  holds(input, _parameters, context) {
    const text = castText(input);
    if (text === null) return false;
    context.tick(text.length);
    return isBlank(text) || readJson(text).ok;
  },
};

function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}
