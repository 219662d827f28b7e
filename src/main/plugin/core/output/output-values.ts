// Returns a map of values as its outputs, rendered to any depth: texts stay texts, YAML's numbers stay numbers.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`outputvalues*` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import { parseJson } from '../../../contract/parse-json.ts';
import { isJsonMap, type JsonValue } from '../../../contract/value.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';

/** Outputs `values`. Answers EXPRESSION_FAILED, TASK_FAILED. */
export const outputValuesTask: RunnableTask = {
  kind: 'runnable',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.output.OutputValues',
  properties: () => ({ values: z.unknown().optional() }),
  run(task, context) {
    const values = renderValues(task.properties.get('values') ?? new Map(), context);
    if (!values.ok) return values;
    return ok({ state: 'SUCCESS', outputs: new Map([['values', values.value]]) });
  },
};

/** Anything but a map is a text that has to render to the JSON of one. */
function renderValues(values: JsonValue, context: RunContext): Result<JsonValue> {
  if (isJsonMap(values)) return context.renderObject(values);
  const text = renderAsText(values, context);
  if (!text.ok) return text;
  const parsed = parseJson(text.value);
  if (parsed.ok && isJsonMap(parsed.value)) return parsed;
  return fail(createError('TASK_FAILED', `Cannot read values: a map is needed, got ${JSON.stringify(text.value)}`));
}
