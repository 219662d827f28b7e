// jq's `+ - * / %` on all kinds of values. Whole numbers stay exact; a result that is whole becomes an integer.
// Source: the jq 1.6 manual; jackson-jq, whose integers are 64 bits wide.
import { isJsonMap, JavaDouble, type JsonMap, type JsonValue, toJavaInteger } from '../../contract/value.ts';
import { writeJq } from './jq-json.ts';
import { raiseJq } from './jq-failure.ts';
import type { BinaryOperator } from './jq-node.ts';
import { compareJq, isWhole, kindOf, toNumber } from './jq-order.ts';

type Arithmetic = '+' | '-' | '*' | '/' | '%';

/**
 * The value of an operator between two values. Comparisons never fail, since jq orders all values; the rest fails on
 * kinds that do not go together.
 */
export function operate(operator: BinaryOperator, left: JsonValue, right: JsonValue): JsonValue {
  switch (operator) {
    case '==':
      return compareJq(left, right) === 0;
    case '!=':
      return compareJq(left, right) !== 0;
    case '<':
      return compareJq(left, right) < 0;
    case '<=':
      return compareJq(left, right) <= 0;
    case '>':
      return compareJq(left, right) > 0;
    case '>=':
      return compareJq(left, right) >= 0;
    default:
      return calculate(operator, left, right);
  }
}

/** Two numbers first: they are the common case, and every other pair is told apart by `combine`. */
function calculate(operator: Arithmetic, left: JsonValue, right: JsonValue): JsonValue {
  if (kindOf(left) === 'number' && kindOf(right) === 'number') return calculateNumbers(operator, left, right);
  const result = combine(operator, left, right);
  if (result !== undefined) return result;
  // Nobody sees these words in Kestra, but a program may catch and use them.
  const verbs = { '+': 'added', '-': 'subtracted', '*': 'multiplied', '/': 'divided', '%': 'divided' };
  return raiseJq(`${describe(left)} and ${describe(right)} cannot be ${verbs[operator]}`);
}

function describe(value: JsonValue): string {
  return `${kindOf(value)} (${writeJq(value)})`;
}

/** What operators do between values other than two numbers; undefined where they do nothing. */
function combine(operator: Arithmetic, left: JsonValue, right: JsonValue): JsonValue | undefined {
  if (operator === '+') return add(left, right);
  if (operator === '-' && Array.isArray(left) && Array.isArray(right)) {
    // All occurrences go, compared as jq compares, so that 1 takes 1.0 away as well.
    return left.filter((item) => right.every((other) => compareJq(item, other) !== 0));
  }
  if (operator === '*') return multiply(left, right);
  if (operator !== '/' || typeof left !== 'string' || typeof right !== 'string') return undefined;
  // jq splits nothing into nothing, where JavaScript gives one empty text.
  return left === '' ? [] : left.split(right);
}

/** Null is nothing to add, which lets a sum begin with it. Of two objects the right one wins, on the top level only. */
function add(left: JsonValue, right: JsonValue): JsonValue | undefined {
  if (left === null) return right;
  if (right === null) return left;
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  return isJsonMap(left) && isJsonMap(right) ? new Map([...left, ...right]) : undefined;
}

// Ten million characters: `"x" * 1e9` would take the memory of the whole program.
const repeatedLengthMax = 10_000_000;

/**
 * Objects merge at every depth; a text is repeated, at least once for any number above 0, and becomes null for 0 and
 * below.
 */
function multiply(left: JsonValue, right: JsonValue): JsonValue | undefined {
  if (isJsonMap(left) && isJsonMap(right)) return mergeDeep(left, right);
  const [text, factor] = typeof left === 'string' ? [left, right] : [right, left];
  if (typeof text !== 'string' || kindOf(factor) !== 'number') return undefined;
  const count = Math.ceil(toNumber(factor));
  // Written the other way round, so that not-a-number counts as none.
  if (!(count > 0)) return null;
  return text.length * count > repeatedLengthMax ? raiseJq('Repeat string result too long') : text.repeat(count);
}

function mergeDeep(left: JsonMap, right: JsonMap): JsonMap {
  const merged = new Map(left);
  for (const [key, member] of right) {
    const existing = merged.get(key);
    merged.set(key, isJsonMap(existing) && isJsonMap(member) ? mergeDeep(existing, member) : member);
  }
  return merged;
}

/** Integers are exact while they fit 64 bits and Doubles beyond, as in jackson-jq; jq itself knows Doubles alone. */
function calculateNumbers(operator: Arithmetic, left: JsonValue, right: JsonValue): JsonValue {
  if (operator === '%') return modulo(left, right);
  if (operator !== '/' && isWhole(left) && isWhole(right)) {
    const [a, b] = [BigInt(left), BigInt(right)];
    const exact = operator === '+' ? a + b : operator === '-' ? a - b : a * b;
    if (BigInt.asIntN(64, exact) === exact) return toJavaInteger(exact);
  }
  const [a, b] = [toNumber(left), toNumber(right)];
  if (operator === '+') return fromNumber(a + b);
  if (operator === '-') return fromNumber(a - b);
  if (operator === '*') return fromNumber(a * b);
  return b === 0 ? raiseJq('number cannot be divided because the divisor is zero') : fromNumber(a / b);
}

/** Both sides are cut to whole numbers first, and the sign is that of the left one, as with C's `%`. */
function modulo(left: JsonValue, right: JsonValue): JsonValue {
  const [a, b] = [Math.trunc(toNumber(left)), Math.abs(Math.trunc(toNumber(right)))];
  if (!(b > 0)) return raiseJq('number cannot be divided because the divisor is zero');
  // Adding 0 turns JavaScript's -0 into 0.
  return fromNumber((a % b) + 0);
}

/** A number as jackson-jq keeps it: an integer where it is whole. */
export function fromNumber(value: number): JsonValue {
  return Number.isSafeInteger(value) ? toJavaInteger(BigInt(value)) : new JavaDouble(value);
}
