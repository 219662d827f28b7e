// One input of an execution: whether it is enabled, what was given or defaulted for it, and its typed value.
// Inputs that it depends on come first, whatever their order in the flow.
// Source: kestra `FlowInputOutput.resolveInputValue`, seen on 1.3.19 and 2.0.0 (`in-dep-*`, `in-default-*`).
import { type ErrorValue, ok, type Result } from '../../contract/errors.ts';
import type { Switches } from '../../contract/switches.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { checkValue } from './check-value.ts';
import { firstChoice, readChoices } from './input-choices.ts';
import { inputId, inputItemType, inputType, readDefault } from './input-declaration.ts';
import type { RenderContext } from '../task/task-context.ts';
import { toTypedValue } from './typed-value.ts';
import { toInputError, type ValueFault } from './value-fault.ts';

/** Renders defaults, conditions and choices. */
export interface InputScope {
  readonly switches: Switches;
  /** A context whose `inputs` are these. */
  readonly contextWith: (inputs: JsonMap) => Pick<RenderContext, 'renderObject' | 'renderTyped'>;
}

/** What became of an input; a disabled one is as if nobody had declared it. */
export type ResolvedInput =
  | { readonly type: 'value'; readonly value: JsonValue }
  | { readonly type: 'disabled' }
  | { readonly type: 'failed'; readonly error: ErrorValue };

/** What inputs are resolved from. */
export interface InputSources {
  readonly declarations: readonly JsonMap[];
  readonly given: ReadonlyMap<string, JsonValue>;
  readonly scope: InputScope;
}

const disabled: ResolvedInput = { type: 'disabled' };

/** Makes a function that resolves the input of an id, each once. */
export function createInputResolver(sources: InputSources): (id: string) => ResolvedInput {
  const byId = new Map(sources.declarations.map((each) => [inputId(each), each]));
  const resolved = new Map<string, ResolvedInput>();
  const resolve = (id: string): ResolvedInput => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    // Inputs that depend on each other in a circle find each other disabled.
    resolved.set(id, disabled);
    const declared = byId.get(id);
    const input = declared === undefined ? disabled : resolveOne(declared, sources, resolve);
    resolved.set(id, input);
    return input;
  };
  return resolve;
}

function resolveOne(
  declared: JsonMap,
  { declarations, given, scope }: InputSources,
  resolve: (id: string) => ResolvedInput,
): ResolvedInput {
  const dependencies = readDependencies(declared);
  // What it does not depend on is there, but null: it renders to nothing.
  const inputs: JsonMap = new Map(declarations.map((each) => [inputId(each), null]));
  for (const dependency of dependencies.ids) {
    const found = resolve(dependency);
    if (found.type !== 'value' || found.value === null) return disabled;
    inputs.set(dependency, found.value);
  }
  const context = scope.contextWith(inputs);
  if (!holds(dependencies.condition, context)) return disabled;
  return readInput(declared, given.get(inputId(declared)) ?? null, { context, switches: scope.switches });
}

interface Reading {
  readonly context: Pick<RenderContext, 'renderObject' | 'renderTyped'>;
  readonly switches: Switches;
}

/** The value that was given, or else the default, as its type and with everything checked. */
function readInput(declared: JsonMap, given: JsonValue, { context, switches }: Reading): ResolvedInput {
  const id = inputId(declared);
  const type = inputType(declared);
  const failWith = (fault: ValueFault) => failed(toInputError(fault, { kind: 'input', id }));
  const choices = readChoices(type, declared, context.renderTyped);
  if (!choices.ok) return failWith(choices.error);
  const source: Result<JsonValue> = given === null ? readDefault(declared, context.renderObject) : ok(given);
  if (!source.ok) return failed({ ...source.error, field: id });
  const value = source.value ?? nothingRendered(declared) ?? firstChoice(type, declared, choices.value);
  if (value === null) return missing(declared);
  const itemType = inputItemType(declared);
  const typed = toTypedValue({ type, itemType }, value, { switches, instants: 'micros' });
  if (!typed.ok) return typed.error.kind === 'missing' ? missing(declared) : failWith(typed.error);
  const fault = checkValue({ id, type, declared, choices: choices.value }, typed.value);
  return fault === undefined ? { type: 'value', value: typed.value } : failWith(fault);
}

/** A default that is a template renders to an empty text where its value is null. */
function nothingRendered(declared: JsonMap): JsonValue {
  return typeof declared.get('defaults') === 'string' ? '' : null;
}

function missing(declared: JsonMap): ResolvedInput {
  if (declared.get('required') === false) return { type: 'value', value: null };
  return failed(toInputError({ kind: 'missing', text: '' }, { kind: 'input', id: inputId(declared) }));
}

function failed(error: ErrorValue): ResolvedInput {
  return { type: 'failed', error };
}

function readDependencies(declared: JsonMap): { readonly ids: readonly string[]; readonly condition: string } {
  const dependsOn = declared.get('dependsOn') ?? null;
  if (!isJsonMap(dependsOn)) return { ids: [], condition: '' };
  const ids = dependsOn.get('inputs') ?? null;
  const condition = dependsOn.get('condition') ?? null;
  return {
    ids: Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [],
    condition: typeof condition === 'string' ? condition : '',
  };
}

/** A condition must be the value true; a text, or what cannot be rendered, disables the input without a word. */
function holds(condition: string, { renderTyped }: Pick<RenderContext, 'renderTyped'>): boolean {
  if (condition === '') return true;
  const rendered = renderTyped(condition);
  return rendered.ok && rendered.value === true;
}
