// The functions of jq that have to see their operands as expressions, or keep the path of what they pass on.
// Source: the jq 1.6 manual.
import type { JsonValue } from '../../contract/value.ts';
import { fromNumber } from './jq-arithmetic.ts';
import { pathsOf } from './jq-assign.ts';
import { raiseJq } from './jq-failure.ts';
import type { JqNode } from './jq-node.ts';
import { isTrue, kindOf, toNumber } from './jq-order.ts';
import { getPath } from './jq-path.ts';
import { type Item, type Items, type JqScope, made } from './jq-scope.ts';

type PathBuiltin = (operands: readonly JqNode[], scope: JqScope, input: Item) => Items;

/**
 * By `name/count`. `path(f)` needs the expression `f`, not its values; `recurse` and `getpath` pass on parts of the
 * input, whose paths an assignment wants; `range` makes its numbers only when they are asked for.
 */
export const pathBuiltins: ReadonlyMap<string, PathBuiltin> = new Map<string, PathBuiltin>([
  ['empty/0', () => []],
  ['error/0', (_operands, _scope, input) => raiseJq(input.value)],
  ['error/1', raiseValue],
  ['path/1', listPaths],
  ['getpath/1', getAtPath],
  ['range/3', countUp],
  // There is no place to print to, and the value goes through unchanged in jq.
  ['debug/0', (_operands, _scope, input) => [input]],
  ['recurse/1', unfold],
  ['repeat/1', unfold],
  ['while/2', runWhile],
  ['until/2', runUntil],
]);

/**
 * The functions that call themselves in jq's own library run in a loop here, since JavaScript's stack ends. The order
 * is that of the recursion: an item, then all that comes of it, then its neighbour.
 */
function* unfold([next]: readonly JqNode[], scope: JqScope, input: Item): Items {
  const open = [input];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    scope.run.tick(1);
    yield item;
    pushAll(open, scope.run.evaluate(next ?? identity, scope, item));
  }
}

/**
 * `while` passes on what the condition accepts, `until` what it stops at; both go on through every value of the
 * update.
 */
function* runWhile([condition, update]: readonly JqNode[], scope: JqScope, input: Item): Items {
  const open = [input];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    for (const value of valuesOf(condition, scope, item)) {
      if (!isTrue(value)) continue;
      yield item;
      pushAll(open, scope.run.evaluate(update ?? identity, scope, item));
    }
  }
}

function* runUntil([condition, update]: readonly JqNode[], scope: JqScope, input: Item): Items {
  const open = [input];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    for (const value of valuesOf(condition, scope, item)) {
      if (isTrue(value)) yield item;
      else pushAll(open, scope.run.evaluate(update ?? identity, scope, item));
    }
  }
}

const identity: JqNode = { kind: 'identity' };

/** Puts items on a stack, the first one on top. */
function pushAll(open: Item[], items: Items): void {
  open.push(...[...items].reverse());
}

function* valuesOf(node: JqNode | undefined, scope: JqScope, input: Item): Iterable<JsonValue> {
  if (node === undefined) return;
  for (const { value } of scope.run.evaluate(node, scope, input)) yield value;
}

/** Never gives a value; an operand without values raises nothing. */
function raiseValue([operand]: readonly JqNode[], scope: JqScope, input: Item): Items {
  for (const value of valuesOf(operand, scope, input)) raiseJq(value);
  return [];
}

/** From the value as a root, whatever path it has itself. */
function* listPaths([operand]: readonly JqNode[], scope: JqScope, input: Item): Items {
  if (operand === undefined) return;
  for (const path of pathsOf(operand, scope, input.value)) yield made([...path]);
}

function* getAtPath([operand]: readonly JqNode[], scope: JqScope, input: Item): Items {
  for (const path of valuesOf(operand, scope, input)) {
    const keys = Array.isArray(path) ? path : raiseJq('Path must be specified as an array');
    const start = input.path;
    yield { value: getPath(input.value, keys), path: start === undefined ? undefined : [...start, ...keys] };
  }
}

/** The first bound changes slowest. A step of 0 gives nothing. */
function* countUp([from, to, by]: readonly JqNode[], scope: JqScope, input: Item): Items {
  for (const start of valuesOf(from, scope, input)) {
    for (const end of valuesOf(to, scope, input)) {
      for (const step of valuesOf(by, scope, input)) yield* count([start, end, step], scope);
    }
  }
}

function* count(bounds: readonly JsonValue[], scope: JqScope): Items {
  if (bounds.some((value) => kindOf(value) !== 'number')) raiseJq('Range bounds must be numeric');
  const [first = 0, last = 0, by = 0] = bounds.map(toNumber);
  for (let value = first; by > 0 ? value < last : by < 0 && value > last; value += by) {
    scope.run.tick(1);
    yield made(fromNumber(value));
  }
}
