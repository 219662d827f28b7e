// The values that a Loop has turns for: from a list, a map, the JSON text of one, or the address of a file with an item
// a line. Each is carried as text; equal values of a list are taken once.
// Source: `FlowableUtils.resolveValues` of Kestra, seen on 2.0.0 (`loop-*`, `loop2-*` in the recorded runs).
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import { parseJson } from '../contract/parse-json.ts';
import { printJson } from '../contract/print-json.ts';
import type { LoopItem } from '../contract/started-by.ts';
import { isJsonMap, JavaDouble, type JsonList, type JsonMap, type JsonValue } from '../contract/value.ts';
import { readIon } from '../expression/ion/read-ion.ts';
import { classNameOf } from '../expression/java-class.ts';
import { toText } from '../expression/to-text.ts';
import { writeJson } from '../expression/write-json.ts';
import type { RunContext } from './plugin.ts';
import { readLines, readStored } from './storage/stored-file.ts';

/** What is needed of a context. */
type LoopContext = Pick<RunContext, 'render' | 'renderObject' | 'ports' | 'scope' | 'switches'>;

/** How many turns a Loop has at most, each of which is an execution. Kestra has no bound. */
const itemsMax = 20_000;

/** The turns of a Loop. Answers EXPRESSION_FAILED, FILE_UNREADABLE, and TASK_FAILED with Kestra's sentence. */
export function renderLoopItems(property: JsonValue, context: LoopContext): Result<readonly LoopItem[]> {
  const items = readItems(property, context);
  if (!items.ok || items.value.length <= itemsMax) return items;
  return fail(taskFailed(`${items.value.length} values are more than the ${itemsMax} that a loop takes here`));
}

function readItems(property: JsonValue, context: LoopContext): Result<readonly LoopItem[]> {
  if (Array.isArray(property)) return fromYamlList(property, context);
  if (isJsonMap(property)) return fromMap(property, { property, context });
  if (typeof property !== 'string') return fail(taskFailed(`Unknown value type: class ${classNameOf(property)}`));
  const text = context.render(property);
  if (!text.ok) return text;
  if (text.value.startsWith('kestra://')) return fromFile(text.value, context);
  const parsed = parseJson(text.value);
  if (parsed.ok && Array.isArray(parsed.value)) return fromJsonList(parsed.value, property);
  if (parsed.ok && isJsonMap(parsed.value)) return fromMap(parsed.value, { property, context });
  return fail(
    taskFailed(`The \`values\` must be a list, a map, or an expression that renders to one, but got: '${text.value}'.`),
  );
}

/** Whatever the JSON text of a list holds is taken as it stands. */
function fromJsonList(list: JsonList, property: JsonValue): Result<readonly LoopItem[]> {
  if (list.includes(null)) return fail(nullValue(property));
  return ok(numbered(list.map((value) => (typeof value === 'string' ? value : printJson(value)))));
}

/** Of what YAML has, Kestra knows texts, numbers and maps here. */
function fromYamlList(list: JsonList, context: LoopContext): Result<readonly LoopItem[]> {
  const values: string[] = [];
  for (const value of list) {
    const text = valueAsText(value, { property: list, context });
    if (!text.ok) return text;
    values.push(text.value);
  }
  return ok(numbered(values));
}

/** Values of a map may be equal: their keys are not. */
function fromMap(
  map: JsonMap,
  of: { readonly property: JsonValue; readonly context: LoopContext },
): Result<readonly LoopItem[]> {
  const items: LoopItem[] = [];
  for (const [key, value] of map) {
    const text = valueAsText(value, of);
    if (!text.ok) return text;
    items.push({ index: items.length, key, value: text.value });
  }
  return ok(items);
}

/** A file has a value of Ion in each line; equal ones stay. */
function fromFile(address: string, context: LoopContext): Result<readonly LoopItem[]> {
  const content = readStored(address, context);
  if (!content.ok) return content;
  const items: LoopItem[] = [];
  for (const line of readLines(content.value).filter((each) => each !== '')) {
    const read = readIon(line, 1);
    if (!read.ok) return fail(taskFailed(read.error));
    const [value = null] = read.value;
    if (value === null) return fail(taskFailed('Found a null value in the ION file'));
    items.push({
      index: items.length,
      value: value instanceof Map || Array.isArray(value) ? writeJson(value, context.switches) : toText(value),
    });
  }
  return ok(items);
}

function valueAsText(
  value: JsonValue,
  { property, context }: { readonly property: JsonValue; readonly context: LoopContext },
): Result<string> {
  if (value === null) return fail(nullValue(property));
  if (typeof value === 'string') return context.render(value);
  if (isJsonMap(value)) {
    const rendered = context.renderObject(value);
    return rendered.ok ? ok(printJson(rendered.value)) : rendered;
  }
  const isNumber = typeof value === 'number' || typeof value === 'bigint' || value instanceof JavaDouble;
  if (isNumber) return ok(printJson(value));
  return fail(taskFailed(`Unknown value element type: class ${classNameOf(value)}`));
}

function numbered(values: readonly string[]): readonly LoopItem[] {
  return [...new Set(values)].map((value, index) => ({ index, value }));
}

function nullValue(property: JsonValue): ErrorValue {
  return taskFailed(`Found a null value inside the iteration values=${printJson(property, 'keep')}`);
}

function taskFailed(message: string): ErrorValue {
  return createError('TASK_FAILED', message);
}
