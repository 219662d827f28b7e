// Where a value decides: `if`, `? :`, `and`, `or`, `not`. Each place has rules of its own for null and for
// what is no Boolean, number or text.
import { raiseCast } from './argument.ts';
import { simpleClassNameOf } from './java-class.ts';
import { isNumber, toDouble } from './number/java-number.ts';
import { Failure, raisePebbleAt } from './raise.ts';
import type { RenderState } from './render-state.ts';
import type { Value } from './value.ts';

/**
 * A Boolean, a number that is not 0, a text that is not empty; undefined for what cannot decide. The text `false` is
 * true.
 */
function decide(value: Value): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value !== '';
  if (!isNumber(value)) return undefined;
  const number = toDouble(value);
  return number !== 0 && !Number.isNaN(number);
}

/**
 * The condition of `if`. Pebble words everything that fails in there the same, a missing variable included, so the
 * operand comes unevaluated.
 */
export function satisfied(_: RenderState, evaluate: () => Value, line: number): boolean {
  const refuse = (failure?: Failure): never =>
    raisePebbleAt(line, 'Wrong operand(s) type in conditional expression', failure?.hint);
  try {
    return decide(evaluate()) ?? refuse();
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.kind === 'bound') throw thrown;
    return refuse(thrown);
  }
}

/** The condition of `? :`; null is false. */
export function chosen(value: Value): boolean {
  return value === null ? false : (decide(value) ?? raiseCast(value, 'java.lang.Boolean'));
}

/**
 * An operand of `and` and `or`; the text says "and" for both. Which of them it is does not matter here: generated
 * code has JavaScript's own operators between two of these.
 */
export function connected(_: RenderState, value: Value, line: number): boolean {
  if (value === null) {
    raisePebbleAt(line, 'null value used in and operator and strict variables is set to true');
  }
  return decide(value) ?? raiseCast(value, 'java.lang.Boolean');
}

/** `not value`. */
export function not(_: RenderState, value: Value, line: number): boolean {
  if (value === null) raisePebbleAt(line, 'null value given to not() and strict variables is set to true');
  const decision = decide(value);
  if (decision !== undefined) return !decision;
  return raisePebbleAt(
    line,
    `Unsupported value type ${simpleClassNameOf(value)}. Expected Boolean, String, Number in "if" statement`,
  );
}
