// How tasks read dynamic properties that are lists and maps of texts: as they stand in YAML, or out of an expression
// as JSON. Source: `commands-*`, `sh-in-*`, `env-*` in the recorded script runs of 1.3.19 and 2.0.0.
import { createError, type ErrorValue, fail, ok, type Result } from '../../contract/errors.ts';
import { parseJson } from '../../contract/parse-json.ts';
import { isJsonMap, JavaDouble, type JsonValue } from '../../contract/value.ts';
import { explainJson } from '../../expression/explain-json.ts';
import type { Rendering } from '../plugin.ts';
import { jacksonTokenError } from '../render-property.ts';

/** Renders a list of texts. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function renderTexts(property: JsonValue, rendering: Rendering): Result<readonly string[]> {
  const list = typeof property === 'string' ? parseRendered(property, rendering) : ok(property);
  if (!list.ok) return list;
  const texts: string[] = [];
  for (const item of Array.isArray(list.value) ? list.value : []) {
    if (item === null) continue;
    if (typeof item !== 'string') return fail(createError('TASK_FAILED', castError(item)));
    const rendered = typeof property === 'string' ? ok(item) : rendering.render(item);
    if (!rendered.ok) return rendered;
    texts.push(rendered.value);
  }
  return ok(texts);
}

/** The value that a text stands for once it is rendered. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function parseRendered(property: string, rendering: Rendering): Result<JsonValue> {
  const rendered = rendering.render(property);
  if (!rendered.ok || rendered.value.trim() === '') return rendered.ok ? ok(null) : rendered;
  const parsed = parseJson(rendered.value);
  return parsed.ok ? parsed : fail(parseError(rendered.value, parsed.error));
}

function parseError(text: string, error: ErrorValue): ErrorValue {
  const word = /^[\p{L}_$][\p{L}\p{Nd}_$]*/u.exec(text)?.[0];
  return createError('TASK_FAILED', word === undefined ? explainJson(text, error) : jacksonTokenError(word));
}

/** A yes or no; anything but `true` is a no. */
export function renderFlag(property: JsonValue | undefined, rendering: Rendering): Result<boolean> {
  if (typeof property !== 'string') return ok(property === true);
  const rendered = rendering.render(property);
  return rendered.ok ? ok(rendered.value.trim() === 'true') : rendered;
}

/** Java's words for a value that is no text. */
export function castError(value: JsonValue): string {
  const name = javaClassOf(value);
  return (
    `class ${name} cannot be cast to class java.lang.String ` +
    `(${name} and java.lang.String are in module java.base of loader 'bootstrap')`
  );
}

function javaClassOf(value: JsonValue): string {
  if (isJsonMap(value)) return 'java.util.LinkedHashMap';
  if (Array.isArray(value)) return 'java.util.ArrayList';
  if (value instanceof JavaDouble) return 'java.lang.Double';
  if (typeof value === 'bigint') return 'java.lang.Long';
  return typeof value === 'boolean' ? 'java.lang.Boolean' : 'java.lang.Integer';
}

/** Jackson's words for what stands where something else is wanted. */
export function kindOf(value: JsonValue): string {
  const [kind, token] = tokenOf(value);
  return `${kind} value (token \`JsonToken.${token}\`)`;
}

function tokenOf(value: JsonValue): readonly [kind: string, token: string] {
  if (isJsonMap(value)) return ['Object', 'START_OBJECT'];
  if (Array.isArray(value)) return ['Array', 'START_ARRAY'];
  if (typeof value === 'string') return ['String', 'VALUE_STRING'];
  if (typeof value === 'boolean') return ['Boolean', value ? 'VALUE_TRUE' : 'VALUE_FALSE'];
  return value instanceof JavaDouble ? ['Floating-point', 'VALUE_NUMBER_FLOAT'] : ['Integer', 'VALUE_NUMBER_INT'];
}
