// Adds labels to the execution: a map, a list of keys and values, or a text that renders to the JSON of a map.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`labels-*` in the recorded runs).
import { z } from 'zod';
import { createError, type ErrorValue, fail, ok, type Result } from '../../../contract/errors.ts';
import { printJson } from '../../../contract/print-json.ts';
import { isJsonMap, type JsonValue } from '../../../contract/value.ts';
import { hashText, toHashOrder } from '../../../expression/hash-order.ts';
import { classNameOf } from '../../../expression/java-class.ts';
import { toText } from '../../../expression/to-text.ts';
import { classCastText } from '../../class-cast.ts';
import type { RunContext, UpdatingTask } from '../../plugin.ts';
import { renderMapProperty } from '../../render-structure.ts';

/** Outputs nothing. Answers EXPRESSION_FAILED, TASK_FAILED. */
export const labelsTask: UpdatingTask = {
  kind: 'updating',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.execution.Labels',
  aliases: ['io.kestra.core.tasks.executions.Labels'],
  properties: () => ({
    labels: z.unknown(),
  }),
  update(task, execution, context) {
    const added = renderLabels(task.properties.get('labels') ?? null, context);
    if (!added.ok) return added;
    const refused = refusalOf(added.value);
    if (refused !== undefined) return fail(refused);
    const labels = new Map([...execution.labels.map(({ key, value }) => [key, value] as const), ...added.value]);
    const keys = toHashOrder([...labels.keys()], hashText);
    return ok({ labels: keys.map((key) => ({ key, value: labels.get(key) ?? '' })) });
  },
};

type LabelContext = Pick<RunContext, 'render' | 'renderObject' | 'switches'>;
type Entry = readonly [key: JsonValue, value: JsonValue];

function renderLabels(labels: JsonValue, context: LabelContext): Result<ReadonlyMap<string, string>> {
  if (typeof labels === 'string') {
    const read = renderMapProperty(labels, context);
    return read.ok ? ok(new Map([...read.value].map(([key, value]) => [key, toText(value)]))) : read;
  }
  const entries = entriesOf(labels);
  if (!entries.ok) return entries;
  const rendered = new Map<string, string>();
  for (const [key, value] of entries.value) {
    const name = renderText(key, context);
    if (!name.ok) return name;
    const text = renderText(value, context);
    if (!text.ok) return text;
    rendered.set(name.value, text.value);
  }
  return ok(rendered);
}

function entriesOf(labels: JsonValue): Result<readonly Entry[]> {
  if (isJsonMap(labels)) return ok([...labels]);
  if (!Array.isArray(labels)) return fail(unknownType(labels));
  const entries: Entry[] = [];
  for (const label of labels) {
    if (!isJsonMap(label)) return fail(unknownType(label));
    entries.push([label.get('key') ?? null, label.get('value') ?? null]);
  }
  return ok(entries);
}

/** One version takes texts alone; the other what Java's `toString` gives, and maps as their JSON. */
function renderText(value: JsonValue, context: LabelContext): Result<string> {
  if (typeof value === 'string' || value === null) return context.render(value ?? '');
  if (!context.switches.printsLabelValues) {
    return fail(createError('TASK_FAILED', classCastText(value, 'java.lang.String')));
  }
  if (!isJsonMap(value)) return context.render(toText(value));
  const rendered = context.renderObject(value);
  return rendered.ok ? ok(printJson(rendered.value)) : rendered;
}

function refusalOf(labels: ReadonlyMap<string, string>): ErrorValue | undefined {
  for (const [key, value] of labels) {
    const offence = `offending label: ${key}`;
    if (key.startsWith('system.')) {
      return createError('TASK_FAILED', `System labels can only be set by Kestra itself, ${offence}=${value}`);
    }
    if (value === '') return createError('TASK_FAILED', `Label values cannot be empty, ${offence}`);
  }
  return undefined;
}

function unknownType(value: JsonValue): ErrorValue {
  return createError('TASK_FAILED', `Unknown value type: class ${classNameOf(value)}`);
}
