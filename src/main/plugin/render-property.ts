// How Kestra reads a task's dynamic property: as text, whatever YAML made of it, then rendered.
// Source: `Property<String>` of Kestra, seen on 1.3.19 and 2.0.0.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import { printJson } from '../contract/print-json.ts';
import type { JsonValue } from '../contract/value.ts';
import { jacksonPlace } from '../expression/jackson-place.ts';
import type { RunContext } from './plugin.ts';

/** Renders a property that is a text to Kestra: a number by its digits, a map or list as its JSON text. */
export function renderAsText(property: JsonValue, context: Pick<RunContext, 'render'>): Result<string> {
  return context.render(typeof property === 'string' ? property : printJson(property));
}

/** Renders a property that a task cannot do without. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function renderRequired(property: JsonValue | undefined, context: Pick<RunContext, 'render'>): Result<string> {
  if (property === undefined || property === null) return fail(createError('TASK_FAILED', 'No value present'));
  return renderAsText(property, context);
}

/** Renders a property that is a whole number. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function renderInteger(property: JsonValue, context: Pick<RunContext, 'render'>): Result<number> {
  const text = renderAsText(property, context);
  if (!text.ok) return text;
  const isInteger = /^\s*-?\d{1,10}\s*$/.test(text.value);
  return isInteger ? ok(Number(text.value)) : fail(createError('TASK_FAILED', jacksonTokenError(text.value)));
}

/** Jackson's words for a rendered text that is none of the names a property takes. */
export function jacksonTokenError(text: string): string {
  return (
    `com.fasterxml.jackson.core.JsonParseException: Unrecognized token '${text}': was expecting ` +
    `(JSON String, Number, Array, Object or token 'null', 'true' or 'false')${jacksonPlace({ column: 1 })}`
  );
}
