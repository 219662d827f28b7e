// How Kestra reads a task's dynamic property: as text, whatever YAML made of it, then rendered.
// Source: `Property<String>` of Kestra, seen on 1.3.19 and 2.0.0.
import type { Result } from '../contract/errors.ts';
import { printJson } from '../contract/print-json.ts';
import type { JsonValue } from '../contract/value.ts';
import { jacksonPlace } from '../expression/jackson-place.ts';
import type { RunContext } from './plugin.ts';

/** Renders a property that is a text to Kestra: a number by its digits, a map or list as its JSON text. */
export function renderAsText(property: JsonValue, context: Pick<RunContext, 'render'>): Result<string> {
  return context.render(typeof property === 'string' ? property : printJson(property));
}

/** Jackson's words for a rendered text that is none of the names a property takes. */
export function jacksonTokenError(text: string): string {
  return (
    `com.fasterxml.jackson.core.JsonParseException: Unrecognized token '${text}': was expecting ` +
    `(JSON String, Number, Array, Object or token 'null', 'true' or 'false')${jacksonPlace({ column: 1 })}`
  );
}
