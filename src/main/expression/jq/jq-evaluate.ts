// Evaluating a jq program: every expression turns one value into any number of values, one after another.
// Each value knows the path it came from, where it is still a part of the input, so that updates can go there.
// Source: the jq 1.6 manual; jackson-jq.
import type { JsonMap, JsonValue } from '../../contract/value.ts';
import { evaluateAccess } from './jq-access.ts';
import { operate } from './jq-arithmetic.ts';
import { assign } from './jq-assign.ts';
import { callFunction } from './jq-call.ts';
import { evaluateControl } from './jq-control.ts';
import { raiseJq } from './jq-failure.ts';
import { formatJq } from './jq-format.ts';
import { toJqText } from './jq-json.ts';
import type { JqNode } from './jq-node.ts';
import { kindOf } from './jq-order.ts';
import { defineFunction, findVariable, type Item, type Items, type JqScope, made } from './jq-scope.ts';

/** Levels of calls, which stay well inside of JavaScript's own stack. */
const recursionMax = 200;

/**
 * The values of an expression for one input. Being a generator, it does nothing until a value is asked for:
 * `first(f)` leaves the rest of `f` undone, and an endless program is only as long as its consumer reads. Each `for`
 * over an inner expression is one level of jq's backtracking.
 */
export function* evaluate(node: JqNode, scope: JqScope, input: Item): Items {
  // Every expression counts, so that no program runs on for ever.
  scope.run.tick(1);
  if (scope.depth > recursionMax) raiseJq('recursion too deep');
  switch (node.kind) {
    case 'identity':
      yield input;
      return;
    case 'literal':
      yield made(node.value);
      return;
    case 'pipe':
      for (const item of evaluate(node.left, scope, input)) yield* evaluate(node.right, scope, item);
      return;
    // One after the other, on the same input.
    case 'comma':
      yield* evaluate(node.left, scope, input);
      yield* evaluate(node.right, scope, input);
      return;
    case 'index':
    case 'slice':
    case 'iterate':
    case 'recurse':
      yield* evaluateAccess(node, scope, input);
      return;
    // The definition is in sight of the body alone.
    case 'define':
      yield* evaluate(node.body, defineFunction(scope, node.definition), input);
      return;
    case 'call':
      yield* callFunction(node, scope, input);
      return;
    case 'update':
      for (const value of assign(node, scope, input)) yield made(value);
      return;
    case 'variable':
    case 'array':
    case 'object':
    case 'text':
    case 'format':
    case 'negate':
    case 'binary':
      for (const value of construct(node, scope, input)) yield made(value);
      return;
    default:
      yield* evaluateControl(node, scope, input);
  }
}

type Construction = Extract<
  JqNode,
  { kind: 'variable' | 'array' | 'object' | 'text' | 'format' | 'negate' | 'binary' }
>;

/** The expressions that make new values; none of them is a part of the input, so none has a path. */
function* construct(node: Construction, scope: JqScope, input: Item): Iterable<JsonValue> {
  switch (node.kind) {
    case 'variable':
      yield findVariable(scope, node.name);
      return;
    case 'array':
      // An array collects all values, where everything around it would pass them on one by one.
      yield node.content === undefined ? [] : Array.from(evaluate(node.content, scope, input), ({ value }) => value);
      return;
    case 'object':
      yield* buildMaps({ members: node.members, index: 0, map: new Map() }, scope, input);
      return;
    case 'text':
      yield* buildTexts({ node, index: 0, text: '' }, scope, input);
      return;
    case 'format':
      yield formatJq(node.name, input.value);
      return;
    case 'negate':
      for (const { value } of evaluate(node.operand, scope, input)) {
        yield kindOf(value) === 'number' ? operate('-', 0, value) : raiseJq(`${kindOf(value)} cannot be negated`);
      }
      return;
    case 'binary':
      // The right side runs outermost in jq, so it changes slowest.
      for (const { value: right } of evaluate(node.right, scope, input)) {
        for (const { value: left } of evaluate(node.left, scope, input)) yield operate(node.operator, left, right);
      }
  }
}

/** How far a literal has come: objects with several values for a member become several objects. */
interface Building {
  readonly members: Extract<JqNode, { kind: 'object' }>['members'];
  readonly index: number;
  readonly map: JsonMap;
}

/** By recursion over the members: the first one changes slowest, and each object is a copy that shares nothing. */
function* buildMaps({ members, index, map }: Building, scope: JqScope, input: Item): Iterable<JsonValue> {
  const member = members[index];
  if (member === undefined) {
    yield map;
    return;
  }
  const [keyNode, valueNode] = member;
  for (const { value: key } of evaluate(keyNode, scope, input)) {
    if (typeof key !== 'string') raiseJq(`Object keys must be strings, not ${kindOf(key)}`);
    for (const { value } of evaluate(valueNode, scope, input)) {
      yield* buildMaps({ members, index: index + 1, map: new Map(map).set(key, value) }, scope, input);
    }
  }
}

interface Writing {
  readonly node: Extract<JqNode, { kind: 'text' }>;
  readonly index: number;
  readonly text: string;
}

/** As with objects, a text with several insertions of several values becomes all their combinations. */
function* buildTexts({ node, index, text }: Writing, scope: JqScope, input: Item): Iterable<JsonValue> {
  const part = node.parts[index];
  if (part === undefined) {
    yield text;
    return;
  }
  if (typeof part === 'string') {
    yield* buildTexts({ node, index: index + 1, text: text + part }, scope, input);
    return;
  }
  for (const { value } of evaluate(part, scope, input)) {
    const inserted = node.format === undefined ? toJqText(value) : formatJq(node.format, value);
    yield* buildTexts({ node, index: index + 1, text: text + inserted }, scope, input);
  }
}
