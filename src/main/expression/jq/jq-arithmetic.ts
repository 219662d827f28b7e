// jq's `+ - * / %` on all kinds of values. Whole numbers stay exact; a result that is whole becomes an integer.
// Source: the jq 1.6 manual; jackson-jq, whose integers are 64 bits wide.
import { isJsonMap, JavaDouble, type JsonMap, type JsonValue, toJavaInteger } from '../../contract/value.ts';
import { writeJq } from './jq-json.ts';
import { raiseJq } from './jq-failure.ts';
import type { BinaryOperator } from './jq-node.ts';
import { compareJq, isWhole, kindOf, toNumber } from './jq-order.ts';

type Arithmetic = '+' | '-' | '*' | '/' | '%';

/** The value of an operator between two values. */
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

function calculate(operator: Arithmetic, left: JsonValue, right: JsonValue): JsonValue {
  if (kindOf(left) === 'number' && kindOf(right) === 'number') return calculateNumbers(operator, left, right);
  const result = combine(operator, left, right);
  if (result !== undefined) return result;
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
    return left.filter((item) => right.every((other) => compareJq(item, other) !== 0));
  }
  if (operator === '*') return multiply(left, right);
  if (operator !== '/' || typeof left !== 'string' || typeof right !== 'string') return undefined;
  return left === '' ? [] : left.split(right);
}

function add(left: JsonValue, right: JsonValue): JsonValue | undefined {
  if (left === null) return right;
  if (right === null) return left;
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  return isJsonMap(left) && isJsonMap(right) ? new Map([...left, ...right]) : undefined;
}

const repeatedLengthMax = 10_000_000;

function multiply(left: JsonValue, right: JsonValue): JsonValue | undefined {
  if (isJsonMap(left) && isJsonMap(right)) return mergeDeep(left, right);
  const [text, factor] = typeof left === 'string' ? [left, right] : [right, left];
  if (typeof text !== 'string' || kindOf(factor) !== 'number') return undefined;
  const count = Math.ceil(toNumber(factor));
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

function modulo(left: JsonValue, right: JsonValue): JsonValue {
  const [a, b] = [Math.trunc(toNumber(left)), Math.abs(Math.trunc(toNumber(right)))];
  if (!(b > 0)) return raiseJq('number cannot be divided because the divisor is zero');
  return fromNumber((a % b) + 0);
}

/** A number as jackson-jq keeps it: an integer where it is whole. */
export function fromNumber(value: number): JsonValue {
  return Number.isSafeInteger(value) ? toJavaInteger(BigInt(value)) : new JavaDouble(value);
}
