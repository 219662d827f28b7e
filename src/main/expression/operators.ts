// The binary and unary operators but for `??`, `and`, `or` and the filters'. Pebble evaluates the operands of
// most of them inside of a catch: whatever fails there, also a missing variable, becomes one fixed text.
import { calculate, type Operation } from './arithmetic.ts';
import { type Comparison, compares, includes, javaEquals, looselyEquals } from './compare.ts';
import { collectionItems } from './membership.ts';
import { claimValues } from './ownership.ts';
import { Failure, raisePebbleAt } from './raise.ts';
import { type RenderState, tick } from './render-state.ts';
import { unwrapSafeText } from './safe-text.ts';
import { checkTextSize } from './text-size.ts';
import { toText } from './to-text.ts';
import type { Value } from './value.ts';

type Operand = () => Value;

/** Evaluates an operation; any failure in it becomes `Could not perform <name>`. */
function guarded<T>(evaluate: () => T, name: string, line: number): T {
  try {
    return evaluate();
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.kind === 'bound') throw thrown;
    return raisePebbleAt(line, `Could not perform ${name}`, thrown.hint);
  }
}

/** `left + right`: a text on either side makes it text; a list takes an element or all of a collection. */
export function add(state: RenderState, left: Operand, right: Operand, line: number): Value {
  return guarded(() => sum(state, left(), right()), 'addition', line);
}

function sum(state: RenderState, leftValue: Value, rightValue: Value): Value {
  const [left, right] = [unwrapSafeText(leftValue), unwrapSafeText(rightValue)];
  if (typeof left === 'string' || typeof right === 'string') return joined(state, toText(left), toText(right));
  if (!Array.isArray(left)) return numeric(state, 'ADD', left, right);
  if (state.engine.switches.addsToListInPlace) claimValues(state);
  const list = state.engine.switches.addsToListInPlace ? left : [...left];
  // An array is one element here, for Java does not count it among the collections.
  const added = collectionItems(right) ?? [right];
  tick(state, list.length + added.length);
  for (const item of added.slice()) list.push(item);
  return list;
}

/** `left - right`: a list without an element, once, or without all elements of a collection. */
export function subtract(state: RenderState, left: Operand, right: Operand, line: number): Value {
  return guarded(() => difference(state, left(), right()), 'subtraction', line);
}

function difference(state: RenderState, left: Value, right: Value): Value {
  if (!Array.isArray(left)) return numeric(state, 'SUBTRACT', left, right);
  const removed = collectionItems(right);
  tick(state, left.length * (removed?.length ?? 1));
  const first = removed === undefined ? left.findIndex((item) => javaEquals(item, right)) : -1;
  const kept = left.filter((item, index) => index !== first && !(removed !== undefined && includes(removed, item)));
  if (!state.engine.switches.addsToListInPlace || kept.length === left.length) return kept;
  claimValues(state);
  left.length = 0;
  for (const item of kept) left.push(item);
  return left;
}

/** `left * right`. */
export function multiply(state: RenderState, left: Operand, right: Operand, line: number): Value {
  return guarded(() => numeric(state, 'MULTIPLICATION', left(), right()), 'multiplication', line);
}

/** `left / right`: between integers the fraction is cut. */
export function divide(state: RenderState, left: Operand, right: Operand, line: number): Value {
  return guarded(() => numeric(state, 'DIVISION', left(), right()), 'division', line);
}

/** `left % right`; Pebble calls its failure "greater modulus". */
export function remainder(state: RenderState, left: Operand, right: Operand, line: number): Value {
  return guarded(() => numeric(state, 'MODULUS', left(), right()), 'greater modulus', line);
}

/** `-x`, which Pebble calculates as -1 · x, and catches nothing of. */
export function minus(state: RenderState, operand: Value): Value {
  return numeric(state, 'MULTIPLICATION', -1, operand);
}

/** `+x`, which Pebble calculates as 1 · x. */
export function plus(state: RenderState, operand: Value): Value {
  return numeric(state, 'MULTIPLICATION', 1, operand);
}

function numeric(state: RenderState, operation: Operation, left: Value, right: Value): Value {
  return calculate(operation, { left, right, readsTexts: state.engine.switches.calculatesWithTexts });
}

/** `left == right`, also written `equals`. */
export function equal(_: RenderState, left: Operand, right: Operand, line: number): boolean {
  return guarded(() => looselyEquals(left(), right()), 'equals comparison', line);
}

/** `left != right`. */
export function notEqual(_: RenderState, left: Operand, right: Operand, line: number): boolean {
  return guarded(() => !looselyEquals(left(), right()), 'not equals comparison', line);
}

/** `left > right`. */
export function greater(state: RenderState, left: Operand, right: Operand, line: number): boolean {
  return compared(state, '>', [left, right], 'greater than comparison', line);
}

/** `left >= right`. */
export function greaterOrEqual(state: RenderState, left: Operand, right: Operand, line: number): boolean {
  return compared(state, '>=', [left, right], 'greater than or equals comparison', line);
}

/** `left <= right`. */
export function lessOrEqual(state: RenderState, left: Operand, right: Operand, line: number): boolean {
  return compared(state, '<=', [left, right], 'less than or equals comparison', line);
}

/** `left < right`. */
export function less(state: RenderState, left: Operand, right: Operand, line: number): boolean {
  // Both texts are Kestra's own slips.
  const name = state.engine.switches.comparesTexts ? 'less than comparisonPebb' : 'greater modulus';
  return compared(state, '<', [left, right], name, line);
}

function compared(
  { engine: { switches } }: RenderState,
  comparison: Comparison,
  [left, right]: readonly [Operand, Operand],
  name: string,
  line: number,
): boolean {
  const { comparesTexts } = switches;
  if (!comparesTexts) return guarded(() => compares(comparison, left(), right(), false), name, line);
  // Kestra's own comparisons let through what an operand raises.
  const operands = [left(), right()] as const;
  return guarded(() => compares(comparison, ...operands, true), name, line);
}

/** `left ~ right`: texts side by side; null is an empty one. */
export function concatenate(state: RenderState, left: Value, right: Value): string {
  return joined(state, left === null ? '' : toText(left), right === null ? '' : toText(right));
}

function joined(state: RenderState, left: string, right: string): string {
  const length = left.length + right.length;
  // Long texts count as work, so that a loop cannot fill the memory with many of them.
  tick(state, 1 + (length >>> 6));
  checkTextSize(length);
  return left + right;
}
