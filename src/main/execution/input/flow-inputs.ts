// The inputs of an execution: what the caller or the trigger gives, made into the declared types, and the
// defaults of what nobody gave. Source: kestra `FlowInputOutput`, seen on 1.3.19 and 2.0.0 (`in-*`, `wh-*`).
import { fail, ok, type Result } from '../../contract/errors.ts';
import { printJson } from '../../contract/print-json.ts';
import type { Switches } from '../../contract/switches.ts';
import type { JsonMap, JsonValue } from '../../contract/value.ts';
import { hashText, toHashOrder } from '../../expression/hash-order.ts';
import type { FlowDefinition } from '../../plugin/definition.ts';
import { createInputResolver, type InputScope } from './resolve-input.ts';
import { inputId, inputType, readDefault } from './input-declaration.ts';
import type { RenderContext } from '../task/task-context.ts';
import { toTypedValue } from './typed-value.ts';

/**
 * The inputs that were given, typed and complete; those whose `dependsOn` does not hold are left out. Only the
 * first bad one is named, as Kestra does. Undefined where the flow declares none. Answers INPUTS_INVALID,
 * EXPRESSION_FAILED.
 */
export function resolveInputs(
  flow: Pick<FlowDefinition, 'inputs'>,
  given: ReadonlyMap<string, JsonValue>,
  scope: InputScope,
): Result<JsonMap | undefined> {
  if (flow.inputs.length === 0) return ok(undefined);
  const resolve = createInputResolver({ declarations: flow.inputs, given, scope });
  const inputs: JsonMap = new Map();
  for (const declared of flow.inputs) {
    const id = inputId(declared);
    const resolved = resolve(id);
    if (resolved.type === 'failed') return fail(resolved.error);
    if (resolved.type === 'value') inputs.set(id, resolved.value);
  }
  return ok(inputs);
}

/** The order in which Kestra keeps the inputs of an execution. */
export function orderInputs(inputs: JsonMap, { sortsInputs }: Pick<Switches, 'sortsInputs'>): JsonMap {
  const ids = sortsInputs ? [...inputs.keys()].sort() : toHashOrder([...inputs.keys()], hashText);
  return new Map(ids.map((id) => [id, inputs.get(id) ?? null]));
}

/** The inputs as they are kept: those of type SECRET encrypted. */
export function sealInputs(
  { inputs: declared }: Pick<FlowDefinition, 'inputs'>,
  inputs: JsonMap,
  seal: (text: string) => JsonMap,
): JsonMap {
  const secrets = new Set(declared.filter((each) => inputType(each) === 'SECRET').map(inputId));
  return new Map(
    [...inputs].map(([id, value]) => [id, secrets.has(id) && typeof value === 'string' ? seal(value) : value]),
  );
}

/** What Kestra logs of inputs that were given and are not declared; they are ignored. */
export function warnOfUndeclared(
  flow: Pick<FlowDefinition, 'namespace' | 'id' | 'inputs'>,
  given: ReadonlyMap<string, JsonValue>,
): readonly string[] {
  const declared = new Set(flow.inputs.map(inputId));
  return [...given.keys()]
    .filter((id) => !declared.has(id))
    .map(
      (id) =>
        `Input ${id} was provided for workflow ${flow.namespace}.${flow.id} but isn't declared in the workflow inputs`,
    );
}

/**
 * What expressions see as `inputs`: the execution's own, and the default of each declared input that it
 * lacks. A default that cannot be read is left out. Undefined where there is nothing at all.
 */
export function visibleInputs(
  flow: Pick<FlowDefinition, 'inputs'>,
  own: JsonMap | undefined,
  { switches, renderObject }: { readonly switches: Switches } & Pick<RenderContext, 'renderObject'>,
): JsonMap | undefined {
  const inputs: JsonMap = new Map([...(own ?? [])].filter(([, value]) => value !== null));
  for (const declared of flow.inputs) {
    const id = inputId(declared);
    if (inputs.has(id)) continue;
    const value = readDefault(declared, renderObject);
    if (!value.ok || value.value === null) continue;
    // Kestra leaves a default that is a map or a list as its JSON text here.
    const plain = typeof value.value === 'object' ? printJson(value.value) : value.value;
    const type = inputType(declared);
    const typed = type === 'JSON' ? ok(plain) : toTypedValue({ type }, plain, { switches, instants: 'micros' });
    if (typed.ok) inputs.set(id, typed.value);
  }
  return inputs.size === 0 && own === undefined ? undefined : inputs;
}
