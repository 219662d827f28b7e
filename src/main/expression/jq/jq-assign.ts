// jq's assignments: `=`, `|=`, `+=` and its like, `//=`. Source: the jq 1.6 manual.
import type { JsonValue } from '../../contract/value.ts';
import { operate } from './jq-arithmetic.ts';
import { raiseJq } from './jq-failure.ts';
import type { BinaryOperator, JqNode } from './jq-node.ts';
import { isTrue } from './jq-order.ts';
import { deletePaths, getPath, type JqPath, setPath } from './jq-path.ts';
import { type Item, type JqScope, made } from './jq-scope.ts';

/**
 * The input after an assignment; several where the right side has several values. The left side is evaluated for its
 * paths alone, and the right side of all but `|=` sees the input as it was, not the value at the path: `.a = .b`.
 */
export function* assign(node: Extract<JqNode, { kind: 'update' }>, scope: JqScope, input: Item): Iterable<JsonValue> {
  const { evaluate } = scope.run;
  const { value } = input;
  if (node.operator === '|=') {
    yield update(node, scope, value);
    return;
  }
  for (const { value: right } of evaluate(node.right, scope, input)) {
    // All paths are found before the first is changed, so a change cannot lead the left side elsewhere.
    yield pathsOf(node.left, scope, value).reduce(
      (changed, path) => setPath(changed, path, newValue(node.operator, getPath(changed, path), right)),
      value,
    );
  }
}

/** `//=` keeps what counts as true, else the operator before the `=` is applied to the old value. */
function newValue(operator: string, old: JsonValue, right: JsonValue): JsonValue {
  if (operator === '=') return right;
  if (operator === '//=') return isTrue(old) ? old : right;
  const sign = operator.slice(0, -1);
  return isArithmetic(sign) ? operate(sign, old, right) : right;
}

function isArithmetic(sign: string): sign is BinaryOperator {
  return /^[-+*/%]$/.test(sign);
}

/**
 * `|=` takes the first value of the right side, which sees the value at the path; without one the path goes. They go
 * together at the end, since removing an element would shift those behind it.
 */
function update(node: Extract<JqNode, { kind: 'update' }>, scope: JqScope, value: JsonValue): JsonValue {
  const gone: JqPath[] = [];
  let changed = value;
  for (const path of pathsOf(node.left, scope, value)) {
    // Taking one value from the iterable leaves the rest of it unevaluated.
    const [first] = scope.run.evaluate(node.right, scope, made(getPath(changed, path)));
    if (first === undefined) gone.push(path);
    else changed = setPath(changed, path, first.value);
  }
  return deletePaths(changed, gone);
}

/**
 * The paths that an expression leads to: it is evaluated on the value as a root, and every item that still has a path
 * is a part of it. An item without one was made on the way, as by `1 + 1`, and cannot be assigned to.
 */
export function pathsOf(node: JqNode, scope: JqScope, value: JsonValue): readonly JqPath[] {
  return Array.from(scope.run.evaluate(node, scope, { value, path: [] }), ({ path }) =>
    path === undefined ? raiseJq('Invalid path expression') : path,
  );
}
