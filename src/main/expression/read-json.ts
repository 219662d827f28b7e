// Reading JSON inside a template: the value of the first JSON text, or Jackson's message about it. What follows
// the first value is ignored, as Kestra ignores it.
// Source: Jackson 2's messages, seen through Kestra 1.3.19 and 2.0.0; places are those of Jackson's reader.
import { fail, ok, type Result } from '../contract/errors.ts';
import { parseJson } from '../contract/parse-json.ts';
import type { JsonValue } from '../contract/value.ts';
import { explainJson } from './explain-json.ts';

/**
 * The first value of a text, or Jackson's message. Numbers get Java's classes: an Integer, a Long or a BigInteger by
 * their size, a Double where they have a point or an exponent.
 */
export function readJson(text: string): Result<JsonValue, string> {
  const parsed = parseJson(text, { allowTrailing: true });
  return parsed.ok ? ok(parsed.value) : fail(explainJson(text, parsed.error));
}
