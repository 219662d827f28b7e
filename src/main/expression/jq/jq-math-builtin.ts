// The functions of jq on numbers. Source: the jq 1.6 manual.
import { JavaDouble, type JsonValue } from '../../contract/value.ts';
import { fromNumber } from './jq-arithmetic.ts';
import { raiseJq } from './jq-failure.ts';
import { kindOf, toNumber } from './jq-order.ts';

type MathBuiltin = (input: JsonValue, operands: readonly JsonValue[]) => JsonValue;

type OfOne = (value: number) => number;

const ofOne: readonly (readonly [string, OfOne])[] = [
  ['floor', Math.floor],
  ['ceil', Math.ceil],
  // Java's and C's halves go away from zero, JavaScript's up.
  ['round', (value) => Math.sign(value) * Math.round(Math.abs(value))],
  ['trunc', Math.trunc],
  ['fabs', Math.abs],
  ['sqrt', Math.sqrt],
  ['cbrt', Math.cbrt],
  ['exp', Math.exp],
  ['exp2', (value) => 2 ** value],
  ['exp10', (value) => 10 ** value],
  ['log', Math.log],
  ['log2', Math.log2],
  ['log10', Math.log10],
  ['sin', Math.sin],
  ['cos', Math.cos],
  ['tan', Math.tan],
  ['asin', Math.asin],
  ['acos', Math.acos],
  ['atan', Math.atan],
  ['sinh', Math.sinh],
  ['cosh', Math.cosh],
  ['tanh', Math.tanh],
];

/** By `name/count`. Those of C's mathematics that jackson-jq has; a result that is whole becomes an integer again. */
export const mathBuiltins: readonly (readonly [string, MathBuiltin])[] = [
  ...ofOne.map(([name, calculate]): readonly [string, MathBuiltin] => [
    `${name}/0`,
    (input) => fromNumber(calculate(numberOf(input))),
  ]),
  ['pow/2', (_input, [base = null, power = null]) => fromNumber(numberOf(base) ** numberOf(power))],
  ['fmin/2', (_input, [left = null, right = null]) => fromNumber(Math.min(numberOf(left), numberOf(right)))],
  ['fmax/2', (_input, [left = null, right = null]) => fromNumber(Math.max(numberOf(left), numberOf(right)))],
  ['fmod/2', (_input, [left = null, right = null]) => fromNumber(numberOf(left) % numberOf(right))],
  ['atan2/2', (_input, [y = null, x = null]) => fromNumber(Math.atan2(numberOf(y), numberOf(x)))],
  // JSON has no form for these two; they print as Java prints them.
  ['infinite/0', () => new JavaDouble(Number.POSITIVE_INFINITY)],
  ['nan/0', () => new JavaDouble(Number.NaN)],
  ['isinfinite/0', (input) => Math.abs(numberOf(input)) === Number.POSITIVE_INFINITY],
  ['isnan/0', (input) => Number.isNaN(numberOf(input))],
  // 2^-1022 is the smallest Double that is not stored with fewer digits; 0 is not normal either.
  ['isnormal/0', (input) => Number.isFinite(numberOf(input)) && Math.abs(numberOf(input)) >= 2 ** -1022],
];

function numberOf(value: JsonValue): number {
  return kindOf(value) === 'number' ? toNumber(value) : raiseJq(`${kindOf(value)} number required`);
}
