// The environment of a script: that of this program, what Kestra adds, and the task's `env`, whose values are
// rendered twice. So text of a payload is evaluated: that is how Kestra does it, and a caller can read secrets.
// Source: observed-scripts §2, `env-*` and `dbl-env-*` in the recorded runs of 1.3.19 and 2.0.0.
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import { printJson } from '../../contract/print-json.ts';
import { isJsonMap, type JsonValue } from '../../contract/value.ts';
import type { Rendering } from '../plugin.ts';
import { parseRendered } from '../work-folder/list-property.ts';

/** Renders `env`. An entry without a value is left out. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function renderEnvironment(
  property: JsonValue | undefined,
  rendering: Rendering,
): Result<Readonly<Record<string, string>>> {
  const map = typeof property === 'string' ? parseRendered(property, rendering) : ok(property ?? null);
  if (!map.ok) return map;
  const environment: Record<string, string> = {};
  for (const [name, value] of isJsonMap(map.value) ? map.value : []) {
    const key = renderTwice(name, rendering);
    const text = renderValue(value, { name, rendering });
    if (!key.ok) return key;
    if (!text.ok) return text;
    if (text.value !== undefined) environment[key.value] = text.value;
  }
  return ok(environment);
}

function renderValue(
  value: JsonValue,
  { name, rendering }: { readonly name: string; readonly rendering: Rendering },
): Result<string | undefined> {
  if (value === null) return ok(undefined);
  if (isJsonMap(value) || Array.isArray(value)) return fail(createError('TASK_FAILED', noText(value, name)));
  if (typeof value !== 'string') return ok(printJson(value));
  if (isExpression(value)) {
    // An expression that is null has no value; an empty text is one.
    const typed = rendering.renderTyped(value);
    if (!typed.ok) return typed;
    if (typed.value === null) return ok(undefined);
  }
  return renderTwice(value, rendering);
}

function isExpression(text: string): boolean {
  return /^\s*\{\{.*\}\}\s*$/s.test(text);
}

function renderTwice(text: string, rendering: Rendering): Result<string> {
  const once = rendering.render(text);
  return once.ok ? rendering.render(once.value) : once;
}

function noText(value: JsonValue, name: string): string {
  const [kind, token] = Array.isArray(value) ? ['Array', 'START_ARRAY'] : ['Object', 'START_OBJECT'];
  return (
    'java.lang.IllegalArgumentException: Cannot deserialize value of type `java.lang.String` from ' +
    `${kind} value (token \`JsonToken.${token}\`)\n at [Source: UNKNOWN; byte offset: #UNKNOWN] ` +
    `(through reference chain: java.util.LinkedHashMap["${name}"])`
  );
}
