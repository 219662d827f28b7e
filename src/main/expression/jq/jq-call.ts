// Calling functions of a jq program: its own, then those of jq itself. Operands are expressions that the function
// evaluates when it needs them; `$x` as parameter takes their values one by one.
// Source: the jq 1.6 manual.
import type { JsonValue } from '../../contract/value.ts';
import { pathBuiltins } from './jq-path-builtin.ts';
import { raiseJq } from './jq-failure.ts';
import type { JqNode } from './jq-node.ts';
import { findWritten } from './jq-prelude.ts';
import {
  bindFunction,
  bindVariable,
  findFunction,
  type FoundFunction,
  type Item,
  type Items,
  type JqScope,
  made,
} from './jq-scope.ts';
import { valueBuiltins } from './jq-value-builtin.ts';

/**
 * The values of a call. A function of the program hides one of the same name and number of operands of jq's own.
 * Those come in three kinds: with expressions as operands, with values, and written in jq.
 */
export function* callFunction(node: Extract<JqNode, { kind: 'call' }>, scope: JqScope, input: Item): Items {
  const { name, operands } = node;
  const own = findFunction(scope, name, operands.length);
  if (own !== undefined) {
    yield* run({ found: own, operands, scope }, input);
    return;
  }
  const key = `${name}/${operands.length}`;
  const pathBuiltin = pathBuiltins.get(key);
  if (pathBuiltin !== undefined) {
    yield* pathBuiltin(operands, scope, input);
    return;
  }
  const builtin = valueBuiltins.get(key);
  if (builtin !== undefined) {
    for (const values of combine(operands, scope, input)) {
      // A function such as `sort` is one step of the program but as much work as its input is long.
      scope.run.tick(1 + sizeOf(input.value));
      yield made(builtin(input.value, values, scope.run));
    }
    return;
  }
  const written = findWritten(key, scope);
  const found = written ?? raiseJq(`${key} is not defined`);
  yield* run({ found, operands, scope }, input);
}

interface Call {
  readonly found: FoundFunction;
  readonly operands: readonly JqNode[];
  readonly scope: JqScope;
}

/**
 * The body runs in the scope of the definition, the operands in that of the call: closures on both sides. The depth
 * goes on from the call, because it measures JavaScript's stack.
 */
function* run({ found, operands, scope }: Call, input: Item): Items {
  const { callee } = found;
  const start = { ...found.scope, depth: scope.depth + 1 };
  for (const inner of bindOperands({ callee, operands, index: 0, inner: start }, scope, input)) {
    yield* scope.run.evaluate(callee.body, inner, input);
  }
}

/** The definition's scope grows in `inner`, operand by operand. */
interface Binding {
  readonly callee: FoundFunction['callee'];
  readonly operands: readonly JqNode[];
  readonly index: number;
  readonly inner: JqScope;
}

/** One scope for every combination of values, which is jq's backtracking: the body runs again in each. */
function* bindOperands({ callee, operands, index, inner }: Binding, scope: JqScope, input: Item): Iterable<JqScope> {
  const operand = operands[index];
  const parameter = callee.parameters[index];
  if (operand === undefined || parameter === undefined) {
    yield inner;
    return;
  }
  const name = parameter.replace(/^\$/, '');
  // The operand may be called as a function either way.
  const callable = bindFunction(inner, { name, parameters: [], body: operand, scope });
  // A parameter without `$` is called when the body names it, as often as it does, with the input that stands there.
  if (name === parameter) {
    yield* bindOperands({ callee, operands, index: index + 1, inner: callable }, scope, input);
    return;
  }
  for (const { value } of scope.run.evaluate(operand, scope, input)) {
    const bound = bindVariable(callable, name, value);
    yield* bindOperands({ callee, operands, index: index + 1, inner: bound }, scope, input);
  }
}

/** All combinations of the operands' values, the last operand changing slowest as in jq. */
function* combine(operands: readonly JqNode[], scope: JqScope, input: Item): Iterable<readonly JsonValue[]> {
  const last = operands.at(-1);
  if (last === undefined) {
    yield [];
    return;
  }
  for (const { value } of scope.run.evaluate(last, scope, input)) {
    for (const before of combine(operands.slice(0, -1), scope, input)) yield [...before, value];
  }
}

/** Elements or members; a text counts nothing, since what is made of it is bounded elsewhere. */
function sizeOf(value: JsonValue): number {
  if (Array.isArray(value)) return value.length;
  return value instanceof Map ? value.size : 0;
}
