// The outputs of a flow: rendered once its tasks have ended, whatever their state, each as its declared type.
// Source: kestra `FlowInputOutput`, seen on 1.3.19 and 2.0.0 (`out-*` in the recorded runs).
import { type ErrorValue, fail, ok, type Result } from '../../contract/errors.ts';
import { printJson } from '../../contract/print-json.ts';
import { printText } from '../../contract/print-text.ts';
import type { Switches } from '../../contract/switches.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { hashText, toHashOrder } from '../../expression/hash-order.ts';
import { toTypedValue } from './typed-value.ts';
import { toInputError } from './value-fault.ts';

/** What rendering found; `warnings` are for outputs that are not required. */
export interface FlowOutputs {
  readonly outputs: JsonMap;
  readonly warnings: readonly OutputWarning[];
}

/** An optional output that is left out, and why. */
export interface OutputWarning {
  readonly message: string;
  readonly error: ErrorValue;
}

/** What typing and rendering them needs. */
export interface OutputRendering {
  readonly switches: Switches;
  /** Encrypts what an output of type SECRET holds. */
  readonly seal: (text: string) => JsonMap;
  readonly render: (value: JsonValue) => Result<JsonValue>;
}

/** Renders the declared outputs, in Java's hash order. Answers EXPRESSION_FAILED, INPUTS_INVALID. */
export function renderFlowOutputs(declared: readonly JsonMap[], rendering: OutputRendering): Result<FlowOutputs> {
  const outputs: JsonMap = new Map();
  const warnings: OutputWarning[] = [];
  for (const output of declared) {
    const id = printText(output.get('id'));
    const value = renderOutput(output, rendering);
    if (value.ok) {
      outputs.set(id, value.value);
      continue;
    }
    if (output.get('required') !== false) return value;
    outputs.set(id, null);
    warnings.push({
      message: `Failed to render optional flow output '${id}'. Output is ignored.`,
      error: value.error,
    });
  }
  const keys = toHashOrder([...outputs.keys()], hashText);
  return ok({ outputs: new Map(keys.map((key) => [key, outputs.get(key) ?? null])), warnings });
}

/** One output as its declared type, or why not, in the words that Kestra has for it. */
function renderOutput(output: JsonMap, { render, seal, switches }: OutputRendering): Result<JsonValue> {
  const rendered = render(output.get('value') ?? null);
  if (!rendered.ok) return rendered;
  const type = printText(output.get('type'));
  const instants = switches.cutsInstantsToMicros ? 'micros' : 'needed';
  const typed = toTypedValue({ type }, toPlain(type, rendered.value), { switches, instants });
  if (!typed.ok) return fail(toInputError(typed.error, { kind: 'output', id: printText(output.get('id')) }));
  return type === 'SECRET' && typeof typed.value === 'string' ? ok(seal(typed.value)) : typed;
}

const nestedTypes: ReadonlySet<string> = new Set(['JSON', 'YAML', 'ION', 'ARRAY', 'MULTISELECT']);

/** Kestra renders a list or a map to its JSON text, which the types of one value then get to see. */
function toPlain(type: string, value: JsonValue): JsonValue {
  const isNested = Array.isArray(value) || isJsonMap(value);
  return isNested && !nestedTypes.has(type) ? printJson(value) : value;
}
