// jq's assignments: `=`, `|=`, `+=` and its like, `//=`. Source: the jq 1.6 manual.
import type { JsonValue } from '../../contract/value.ts';
import { operate } from './jq-arithmetic.ts';
import { raiseJq } from './jq-failure.ts';
import type { BinaryOperator, JqNode } from './jq-node.ts';
import { isTrue } from './jq-order.ts';
import { deletePaths, getPath, type JqPath, setPath } from './jq-path.ts';
import { type Item, type JqScope, made } from './jq-scope.ts';

/** The input after an assignment; several where the right side has several values. */
export function* assign(node: Extract<JqNode, { kind: 'update' }>, scope: JqScope, input: Item): Iterable<JsonValue> {
  const { evaluate } = scope.run;
  const { value } = input;
  if (node.operator === '|=') {
    yield update(node, scope, value);
    return;
  }
  for (const { value: right } of evaluate(node.right, scope, input)) {
    yield pathsOf(node.left, scope, value).reduce(
      (changed, path) => setPath(changed, path, newValue(node.operator, getPath(changed, path), right)),
      value,
    );
  }
}

function newValue(operator: string, old: JsonValue, right: JsonValue): JsonValue {
  if (operator === '=') return right;
  if (operator === '//=') return isTrue(old) ? old : right;
  const sign = operator.slice(0, -1);
  return isArithmetic(sign) ? operate(sign, old, right) : right;
}

function isArithmetic(sign: string): sign is BinaryOperator {
  return /^[-+*/%]$/.test(sign);
}

/** `|=` takes the first value of the right side; without one the path goes. */
function update(node: Extract<JqNode, { kind: 'update' }>, scope: JqScope, value: JsonValue): JsonValue {
  const gone: JqPath[] = [];
  let changed = value;
  for (const path of pathsOf(node.left, scope, value)) {
    const [first] = scope.run.evaluate(node.right, scope, made(getPath(changed, path)));
    if (first === undefined) gone.push(path);
    else changed = setPath(changed, path, first.value);
  }
  return deletePaths(changed, gone);
}

/** The paths that an expression leads to. */
export function pathsOf(node: JqNode, scope: JqScope, value: JsonValue): readonly JqPath[] {
  return Array.from(scope.run.evaluate(node, scope, { value, path: [] }), ({ path }) =>
    path === undefined ? raiseJq('Invalid path expression') : path,
  );
}
