// Calls of filters, functions, tests and macros from generated code, and what is said of those that the
// profile does not have.
import { macroDepthMax } from './bounds.ts';
import type { Arguments, CallContext, Filter, TemplateFunction, Test } from './extension.ts';
import { nearestNames } from './nearest-name.ts';
import { claimValues } from './ownership.ts';
import { captured } from './print.ts';
import { raiseBound, raisePebbleAt, stackOverflow } from './raise.ts';
import { type RenderState, tick } from './render-state.ts';
import { createSafeText, unwrapSafeText } from './safe-text.ts';
import { openScope } from './scope.ts';
import { toText } from './to-text.ts';
import type { Value } from './value.ts';

/** A macro as generated code has it. Both run in the scope that the call opens. */
export interface Macro {
  readonly defaults: (state: RenderState) => void;
  readonly body: (state: RenderState) => void;
}

const noArguments: Arguments = new Map();

/** Makes the arguments of a call from names and values in turn: one flat call makes no objects on the way. */
export function bind(...namesAndValues: readonly Value[]): Arguments {
  if (namesAndValues.length === 0) return noArguments;
  const parameters = new Map<string, Value>();
  for (let index = 0; index < namesAndValues.length; index += 2) {
    parameters.set(toText(namesAndValues[index] ?? null), namesAndValues[index + 1] ?? null);
  }
  return parameters;
}

/** Takes the place of an argument that the callable does not have. */
export function refuseArgument(line: number, text: string): never {
  return raisePebbleAt(line, text);
}

/** Filters that sort or turn their input itself. */
const changingFilters: ReadonlySet<string> = new Set(['sort', 'rsort', 'reverse']);

/** Functions that do something: before them a rendering must be sure that it need not start again. */
const actingFunctions: ReadonlySet<string> = new Set(['http', 'subflow']);

/** `input | name(…)`. */
export function applyFilter(
  state: RenderState,
  filter: Filter,
  parameters: Arguments,
  input: Value,
  line: number,
): Value {
  if (Array.isArray(input) && changingFilters.has(filter.name)) claimValues(state);
  state.line = line;
  return counted(state, filter.apply(unwrapSafeText(input), parameters, contextOf(state)));
}

/** `input is name(…)`. */
export function applyTest(state: RenderState, test: Test, parameters: Arguments, input: Value, line: number): boolean {
  state.line = line;
  tick(state, 1);
  return test.holds(input, parameters, contextOf(state));
}

/** `name(…)`. */
export function callFunction(state: RenderState, called: TemplateFunction, parameters: Arguments, line: number): Value {
  if (actingFunctions.has(called.name)) claimValues(state);
  state.line = line;
  return counted(state, called.call(parameters, contextOf(state)));
}

/** `start..end`, which is the function `range`. */
export function range(state: RenderState, start: Value, end: Value, line: number): Value {
  const called = state.engine.extensions.functions.get('range');
  if (called === undefined) return unknownFunction(state, 'range', line);
  return callFunction(state, called, bind('start', start, 'end', end), line);
}

function contextOf(state: RenderState): CallContext {
  state.context ??= state.engine.createCallContext(state);
  return state.context;
}

/** Long texts count as work, so that a loop cannot make many of them. */
function counted(state: RenderState, value: Value): Value {
  tick(state, typeof value === 'string' ? 1 + (value.length >>> 6) : 1);
  return value;
}

/** Calls a macro: it sees its arguments alone, and what it prints is its value. */
export function callMacro(state: RenderState, macro: Macro, parameters: Arguments): Value {
  if (state.macroDepth >= macroDepthMax) {
    raiseBound(`Cannot render expression: macros call each other ${macroDepthMax} levels deep`, stackOverflow);
  }
  const { scope } = state;
  state.macroDepth++;
  tick(state, 1);
  const own = openScope(state, true);
  macro.defaults(state);
  for (const [name, value] of parameters) own.values.set(name, value);
  const text = captured(state, macro.body);
  state.scope = scope;
  state.macroDepth--;
  return createSafeText(text);
}

/** The blocks of a template by name. */
type Blocks = ReadonlyMap<string, (state: RenderState) => void>;

/** `block(name)`: the block's output once more; nothing where there is none of that name. */
export function printedBlock(state: RenderState, blocks: Blocks, parameters: Arguments): string {
  const name = toText(parameters.get('name') ?? null);
  return blocks.has(name) ? captured(state, () => printBlock(state, blocks, name)) : '';
}

/** `{% block %}`: prints the block in its place. One can stand in itself, since the last body of a name counts. */
export function printBlock(state: RenderState, blocks: Blocks, name: string): void {
  if (state.macroDepth >= macroDepthMax) {
    raiseBound(`Cannot render expression: blocks print each other ${macroDepthMax} levels deep`, stackOverflow);
  }
  state.macroDepth++;
  tick(state, 1);
  blocks.get(name)?.(state);
  state.macroDepth--;
}

/** `parent()`, which nothing can mean, since Kestra has no template that extends another. */
export function refuseParent(line: number): never {
  return raisePebbleAt(line, 'Can not use parent function if template does not extend another template.');
}

/** Stops only when the call is reached, as in Pebble: an unknown name in a branch that is not taken does no harm. */
export function unknownFilter(state: RenderState, name: string, line: number): never {
  const nearest = nearestNames(name, state.engine.extensions.filters.keys());
  return raisePebbleAt(line, `Filter [${name}] does not exist.`, { nearest });
}

/** As for filters; near names go into the details of the error. */
export function unknownTest(state: RenderState, name: string, line: number): never {
  const nearest = nearestNames(name, state.engine.extensions.tests.keys());
  return raisePebbleAt(line, `Test [${name}] does not exist.`, { nearest });
}

/** Macros count as functions here, in Pebble's text as well. */
export function unknownFunction(state: RenderState, name: string, line: number): never {
  const nearest = nearestNames(name, state.engine.extensions.functions.keys());
  return raisePebbleAt(line, `Function or Macro [${name}] does not exist.`, { nearest });
}
