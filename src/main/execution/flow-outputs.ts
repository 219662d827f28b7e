// The outputs of a flow: rendered once its tasks have ended, whatever their state, each as its declared type.
// Source: kestra `FlowInputOutput`, seen on 1.3.19 and 2.0.0 (`out-*` in the recorded runs).
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import { printJson } from '../contract/print-json.ts';
import type { JsonMap, JsonValue } from '../contract/value.ts';
import { hashText, toHashOrder } from '../expression/hash-order.ts';
import { toTypedValue } from './typed-value.ts';

/** What rendering found; `warnings` are for outputs that are not required. */
export interface FlowOutputs {
  readonly outputs: JsonMap;
  readonly warnings: readonly string[];
}

/** Renders the declared outputs, in Java's hash order. Answers EXPRESSION_FAILED, INPUTS_INVALID. */
export function renderFlowOutputs(
  declared: readonly JsonMap[],
  render: (value: JsonValue) => Result<JsonValue>,
): Result<FlowOutputs> {
  const outputs: JsonMap = new Map();
  const warnings: string[] = [];
  for (const output of declared) {
    const id = textOf(output.get('id'));
    const value = renderOutput(output, render);
    if (value.ok) {
      outputs.set(id, value.value);
      continue;
    }
    if (output.get('required') !== false) return value;
    outputs.set(id, null);
    warnings.push(`Failed to render optional flow output '${id}'. Output is ignored.`);
  }
  const keys = toHashOrder([...outputs.keys()], hashText);
  return ok({ outputs: new Map(keys.map((key) => [key, outputs.get(key) ?? null])), warnings });
}

/** One output as its declared type, or why not, in the words that Kestra has for it. */
function renderOutput(output: JsonMap, render: (value: JsonValue) => Result<JsonValue>): Result<JsonValue> {
  const rendered = render(output.get('value') ?? null);
  if (!rendered.ok) return rendered;
  const typed = toTypedValue(textOf(output.get('type')), rendered.value);
  return typed.ok
    ? typed
    : fail(
        createError(
          'INPUTS_INVALID',
          `Invalid value for output \`${textOf(output.get('id'))}\`. Cause: ${typed.error.message}`,
        ),
      );
}

/** A declaration may hold a number where a text is meant; YAML makes no difference to people. */
function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : printJson(value ?? null);
}
