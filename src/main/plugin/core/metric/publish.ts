// Publishes figures: counters and gauges by their number, timers by their duration. It has no outputs.
// Source: Kestra's Publish, seen on 1.3.19 and 2.0.0 (`metric-*` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import { parseJson } from '../../../contract/parse-json.ts';
import { isJsonMap, type JsonValue } from '../../../contract/value.ts';
import { toText } from '../../../expression/to-text.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import { readDuration } from '../../render-duration.ts';
import { jacksonTokenError } from '../../render-property.ts';

const types = ['counter', 'gauge', 'timer'] as const;
type Figure = Parameters<RunContext['metric']>[0];

/** Answers EXPRESSION_FAILED, TASK_FAILED. */
export const publishTask: RunnableTask = {
  kind: 'runnable',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.metric.Publish',
  properties: () => ({
    metrics: z.unknown().optional(),
  }),
  run({ properties }, context) {
    const rendered = renderMetrics(properties.get('metrics') ?? null, context);
    if (!rendered.ok) return rendered;
    const figures: Figure[] = [];
    for (const item of rendered.value) {
      const figure = readFigure(item);
      if (!figure.ok) return figure;
      figures.push(figure.value);
    }
    for (const figure of figures) context.metric(figure);
    return ok({ state: 'SUCCESS', outputs: new Map() });
  },
};

/** A list whose texts are rendered, or a template of the JSON of one. */
function renderMetrics(metrics: JsonValue, context: RunContext): Result<readonly JsonValue[]> {
  if (metrics === null) return ok([]);
  const rendered = typeof metrics === 'string' ? renderJson(metrics, context) : context.renderObject(metrics);
  if (!rendered.ok) return rendered;
  return Array.isArray(rendered.value) ? ok(rendered.value) : failed('Cannot publish metrics: a list is needed');
}

function renderJson(template: string, context: RunContext): Result<JsonValue> {
  const text = context.render(template);
  if (!text.ok) return text;
  const parsed = parseJson(text.value);
  return parsed.ok ? parsed : failed(jacksonTokenError(text.value));
}

function readFigure(item: JsonValue): Result<Figure> {
  if (!isJsonMap(item)) return failed('Cannot publish metrics: each of them must be a map');
  const type = readType(item.get('type') ?? null);
  if (!type.ok) return type;
  const [name, given] = [item.get('name') ?? null, item.get('value') ?? null];
  if (name === null || given === null) return failed("Metric name and value can't be null");
  const value = type.value === 'timer' ? readMillis(toText(given)) : readNumber(toText(given));
  if (!value.ok) return value;
  return ok({ name: toText(name), type: type.value, value: value.value, tags: readTags(item.get('tags') ?? null) });
}

/** Jackson's words for a type that is none. */
function readType(type: JsonValue): Result<Figure['type']> {
  const known = types.find((each) => each === type);
  if (known !== undefined) return ok(known);
  const base = 'io.kestra.core.models.tasks.metrics.AbstractMetric';
  const fault =
    type === null
      ? `Could not resolve subtype of [simple type, class ${base}]: missing type id property 'type'`
      : `Could not resolve type id '${toText(type)}' as a subtype of \`${base}\`: known type ids = [${types.join(', ')}]`;
  return failed(`java.lang.IllegalArgumentException: ${fault}\n at [Source: UNKNOWN; byte offset: #UNKNOWN]`);
}

function readMillis(text: string): Result<number> {
  const nanos = readDuration(text);
  return nanos.ok ? ok(Number(nanos.value) / 1e6) : nanos;
}

function readNumber(text: string): Result<number> {
  const isNumber = /^\s*-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?\s*$/.test(text);
  return isNumber ? ok(Number(text)) : failed(jacksonTokenError(text));
}

function readTags(tags: JsonValue): Figure['tags'] {
  if (!isJsonMap(tags)) return {};
  return Object.fromEntries([...tags].map(([name, value]) => [name, toText(value)]));
}

function failed(message: string): Result<never> {
  return fail(createError('TASK_FAILED', message));
}
