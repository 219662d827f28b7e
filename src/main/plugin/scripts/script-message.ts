// Lines by which a script talks to Kestra: `::{"outputs":{…},"metrics":[…],"logs":[…]}::`. Only a whole line
// counts. Source: observed-scripts §6, `out-*` in the recorded runs of 1.3.19 and 2.0.0.
import { createError, type ErrorValue, fail, ok, type Result } from '../../contract/errors.ts';
import { type LogLevel, logLevels, type Metric } from '../../contract/model.ts';
import { printText } from '../../contract/print-text.ts';
import { parseJson } from '../../contract/parse-json.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { explainJson } from '../../expression/explain-json.ts';
import { jacksonPlace } from '../../expression/jackson-place.ts';
import { findPosition } from '../work-folder/json-position.ts';
import { kindOf } from '../work-folder/list-property.ts';

/** What one line says. */
export interface ScriptMessage {
  readonly outputs: JsonMap;
  readonly metrics: readonly Pick<Metric, 'name' | 'type' | 'value' | 'tags'>[];
  readonly logs: readonly { readonly level: LogLevel; readonly message: string }[];
}

/** Reads a line. @returns undefined for an ordinary line. Answers JSON_INVALID, PARAMETERS_INVALID. */
export function readScriptMessage(line: string): Result<ScriptMessage> | undefined {
  if (!line.startsWith('::{') || !line.endsWith('}::')) return undefined;
  const text = line.slice(2, -2);
  const parsed = parseJson(text, { allowTrailing: true, dropNullMembers: true });
  if (!parsed.ok) return fail({ ...parsed.error, message: explainJson(text, parsed.error) });
  if (!isJsonMap(parsed.value)) return undefined;
  const outputs = parsed.value.get('outputs') ?? new Map();
  if (!isJsonMap(outputs)) return fail(wrongValue(text, { path: ['outputs'], value: outputs }));
  const metrics = readList(parsed.value, { name: 'metrics', text, readItem: readMetric });
  const logs = readList(parsed.value, { name: 'logs', text, readItem: readLog });
  if (!metrics.ok) return metrics;
  return logs.ok ? ok({ outputs, metrics: metrics.value, logs: logs.value }) : logs;
}

/** One bad item makes the whole line worthless, as it does in Kestra. */
function readList<T>(
  message: JsonMap,
  of: {
    readonly name: 'metrics' | 'logs';
    readonly text: string;
    readonly readItem: (item: JsonMap) => T | undefined;
  },
): Result<readonly T[]> {
  const { name, text, readItem } = of;
  const list = message.get(name) ?? [];
  if (!Array.isArray(list)) return fail(wrongValue(text, { path: [name], value: list }));
  const items: T[] = [];
  for (const [index, each] of list.entries()) {
    const item = isJsonMap(each) ? readItem(each) : undefined;
    const level = isJsonMap(each) ? each.get('level') : undefined;
    if (item === undefined && name === 'logs' && typeof level === 'string') return fail(wrongLevel(text, index, level));
    if (item === undefined) return fail(wrongValue(text, { path: [name, index], value: each }));
    items.push(item);
  }
  return ok(items);
}

const match = 'io.kestra.core.models.tasks.runners.TaskLogLineMatcher$TaskLogMatch';
const logLine = 'io.kestra.core.models.tasks.runners.TaskLogLineMatcher$LogLine';
const metricEntry = 'io.kestra.core.models.executions.AbstractMetricEntry';

/** What Java has at each place; what stands in a list comes after it. */
const javaTypes: Readonly<Record<string, readonly [own: string, item: string]>> = {
  outputs: ['java.util.LinkedHashMap<java.lang.String,java.lang.Object>', ''],
  metrics: [`java.util.ArrayList<${metricEntry}<java.lang.Object>>`, metricEntry],
  logs: [`java.util.ArrayList<${logLine}>`, logLine],
};

/** Jackson's words for a value of another kind. */
function wrongValue(
  text: string,
  { path, value }: { readonly path: readonly [string, number?]; readonly value: JsonValue },
): ErrorValue {
  const [name, index] = path;
  const type = javaTypes[name]?.[index === undefined ? 0 : 1] ?? '';
  const chain = `${match}["${name}"]${index === undefined ? '' : `->java.util.ArrayList[${index}]`}`;
  const place = jacksonPlace(findPosition(text, index === undefined ? [name] : [name, index]));
  const message = `Cannot deserialize value of type \`${type}\` from ${kindOf(value)}${place} (through reference chain: ${chain})`;
  return createError('PARAMETERS_INVALID', message);
}

function wrongLevel(text: string, index: number, level: string): ErrorValue {
  const reason = `from String "${level}": not one of the values accepted for Enum class: [ERROR, DEBUG, TRACE, INFO, WARN]`;
  const place = jacksonPlace(findPosition(text, ['logs', index, 'level']));
  const chain = `${match}["logs"]->java.util.ArrayList[${index}]->${logLine}["level"]`;
  const message = `Cannot deserialize value of type \`org.slf4j.event.Level\` ${reason}${place} (through reference chain: ${chain})`;
  return createError('PARAMETERS_INVALID', message);
}

function readLog(item: JsonMap): ScriptMessage['logs'][number] | undefined {
  const level = logLevels.find((each) => each === (item.get('level') ?? 'INFO'));
  return level === undefined ? undefined : { level, message: printText(item.get('message') ?? '') };
}

const metricTypes = ['counter', 'gauge', 'timer'] as const;

function readMetric(item: JsonMap): ScriptMessage['metrics'][number] | undefined {
  const type = metricTypes.find((each) => each === item.get('type'));
  const value = valueOf(item.get('value') ?? null, type === 'timer');
  if (type === undefined || value === undefined) return undefined;
  const tags = item.get('tags');
  return {
    name: printText(item.get('name') ?? ''),
    type,
    value,
    tags: isJsonMap(tags) ? Object.fromEntries([...tags].map(([name, member]) => [name, printText(member)])) : {},
  };
}

/** A timer counts seconds, or has a duration such as `PT1.5S`; it is kept in milliseconds. */
function valueOf(value: JsonValue, isTimer: boolean): number | null | undefined {
  if (value === null) return null;
  const text = printText(value);
  const duration = isTimer ? /^PT(\d+(?:\.\d+)?)S$/.exec(text)?.[1] : undefined;
  const figure = Number(duration ?? text);
  if (text.trim() === '' || !Number.isFinite(figure)) return undefined;
  return isTimer ? figure * 1000 : figure;
}
