// Lines by which a script talks to Kestra: `::{"outputs":{…},"metrics":[…],"logs":[…]}::`. Only a whole line
// counts. Source: observed-scripts §6, `out-*` in the recorded runs of 1.3.19 and 2.0.0.
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import { type LogLevel, logLevels, type Metric } from '../../contract/model.ts';
import { printJson } from '../../contract/print-json.ts';
import { parseJson } from '../../contract/parse-json.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { explainJson } from '../../expression/explain-json.ts';

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
  const metrics = readList(parsed.value, { name: 'metrics', readItem: readMetric });
  const logs = readList(parsed.value, { name: 'logs', readItem: readLog });
  if (!isJsonMap(outputs)) return fail(invalid('outputs'));
  if (!metrics.ok) return metrics;
  return logs.ok ? ok({ outputs, metrics: metrics.value, logs: logs.value }) : logs;
}

/** One bad item makes the whole line worthless, as it does in Kestra. */
function readList<T>(
  message: JsonMap,
  { name, readItem }: { readonly name: string; readonly readItem: (item: JsonMap) => T | undefined },
): Result<readonly T[]> {
  const list = message.get(name) ?? [];
  if (!Array.isArray(list)) return fail(invalid(name));
  const items: T[] = [];
  for (const each of list) {
    const item = isJsonMap(each) ? readItem(each) : undefined;
    if (item === undefined) return fail(invalid(name));
    items.push(item);
  }
  return ok(items);
}

function invalid(name: string): ReturnType<typeof createError> {
  return createError('PARAMETERS_INVALID', `Cannot read ${name}: a value is of a kind that it cannot have`);
}

function readLog(item: JsonMap): ScriptMessage['logs'][number] | undefined {
  const level = logLevels.find((each) => each === (item.get('level') ?? 'INFO'));
  return level === undefined ? undefined : { level, message: textOf(item.get('message') ?? '') };
}

const metricTypes = ['counter', 'gauge', 'timer'] as const;

function readMetric(item: JsonMap): ScriptMessage['metrics'][number] | undefined {
  const type = metricTypes.find((each) => each === item.get('type'));
  const value = valueOf(item.get('value') ?? null, type === 'timer');
  if (type === undefined || value === undefined) return undefined;
  const tags = item.get('tags');
  return {
    name: textOf(item.get('name') ?? ''),
    type,
    value,
    tags: isJsonMap(tags) ? Object.fromEntries([...tags].map(([name, member]) => [name, textOf(member)])) : {},
  };
}

/** A timer counts seconds, or has a duration such as `PT1.5S`; it is kept in milliseconds. */
function valueOf(value: JsonValue, isTimer: boolean): number | null | undefined {
  if (value === null) return null;
  const text = textOf(value);
  const duration = isTimer ? /^PT(\d+(?:\.\d+)?)S$/.exec(text)?.[1] : undefined;
  const figure = Number(duration ?? text);
  if (text.trim() === '' || !Number.isFinite(figure)) return undefined;
  return isTimer ? figure * 1000 : figure;
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : printJson(value);
}
