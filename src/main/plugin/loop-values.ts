// The values that a loop runs its tasks for: from a list, or from a text that is rendered to the JSON text of one.
// Equal values are taken once; each is carried as text.
// Source: kestra-flow.md §5.2, `foreach-*` in the recorded runs of Kestra 1.3.19.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import { printJson } from '../contract/print-json.ts';
import { isJsonMap, type JsonList, type JsonValue } from '../contract/value.ts';
import { classNameOf } from '../expression/java-class.ts';
import { jacksonClassOf, readJsonList } from '../expression/read-json-list.ts';
import { toText } from '../expression/to-text.ts';
import type { Rendering } from './plugin.ts';

/** How many values a loop takes. Kestra has no bound, and no server of it would end with more. */
const valuesMax = 20_000;

/** Renders the values of a loop. Answers EXPRESSION_FAILED, and TASK_FAILED with Kestra's sentence. */
export function renderLoopValues(property: JsonValue, context: Rendering): Result<readonly string[]> {
  const rendered = renderList(property, context);
  if (!rendered.ok) return rendered;
  const values = distinct(rendered.value);
  if (values.includes(null)) {
    return fail(taskFailed(`Found '1' null values on Each, with values=${toText(rendered.value)}`));
  }
  if (values.length > valuesMax) {
    return fail(taskFailed(`${values.length} values are more than the ${valuesMax} that a loop takes here`));
  }
  return ok(values.map((value) => (typeof value === 'string' ? value : printJson(value))));
}

function renderList(property: JsonValue, context: Rendering): Result<JsonList> {
  if (Array.isArray(property)) return renderItems(property, context);
  if (typeof property !== 'string') return fail(taskFailed(`Unknown value type: class ${classNameOf(property)}`));
  const text = context.render(property);
  if (!text.ok) return text;
  const list = readJsonList(text.value);
  return list.ok ? list : fail(taskFailed(`${jacksonClassOf(list.error)}: ${list.error}`));
}

/** Of what YAML has, Kestra knows texts, small whole numbers and maps here. */
function renderItems(items: JsonList, context: Rendering): Result<JsonList> {
  const values: JsonList = [];
  for (const item of items) {
    const value = renderItem(item, context);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}

function renderItem(item: JsonValue, context: Rendering): Result<JsonValue> {
  if (typeof item === 'string') return context.render(item);
  if (typeof item === 'number') return ok(String(item));
  if (isJsonMap(item)) return context.renderObject(item);
  return fail(
    taskFailed(
      item === null
        ? 'Cannot invoke "Object.getClass()" because "obj" is null'
        : `Unknown value element type: class ${classNameOf(item)}`,
    ),
  );
}

/** The first of values that are equal to Java: `1` and `1.0` and `"1"` are three, the order of a map's keys is none. */
function distinct(values: JsonList): JsonList {
  const byIdentity = new Map<string, JsonValue>();
  for (const value of values) {
    const identity = identityOf(value);
    if (!byIdentity.has(identity)) byIdentity.set(identity, value);
  }
  return [...byIdentity.values()];
}

function identityOf(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(identityOf).join()}]`;
  if (isJsonMap(value)) return `{${[...value].map(identityOfEntry).toSorted().join()}}`;
  return typeof value === 'string' ? printJson(value) : `${classNameOf(value)} ${printJson(value)}`;
}

function identityOfEntry([key, member]: readonly [string, JsonValue]): string {
  return `${printJson(key)}:${identityOf(member)}`;
}

function taskFailed(message: string): ErrorValue {
  return createError('TASK_FAILED', message);
}
