// Whether the default of an input is a value of its type, where that can be told without rendering.
// Source: observed-flow.md §1.3, `default-*` in the recorded verdicts. JSON, YAML, lists and URIs are
// not looked at, as in Kestra.
import { JavaDouble, type JsonMap, type JsonValue } from '../contract/value.ts';
import { compileRegex } from '../expression/regex/java-regex.ts';
import { durationMs } from './duration.ts';
import type { Part } from './flow-parts.ts';
import { isExpression } from './is-expression.ts';
import { printJavaValue } from './print-java-value.ts';
import { printScalar } from './print-scalar.ts';
import type { Sentence } from './sentence.ts';

/** Checks one input; expressions are let through, because only an execution can render them. */
export function checkInputDefault({ id, properties, at }: Part): readonly Sentence[] {
  const text = printScalar(properties.get('defaults') ?? null);
  if (text === undefined || isExpression(text)) return [];
  const check = checks.get(printScalar(properties.get('type') ?? null) ?? '');
  return (check?.(text, properties) ?? []).map((reason) => ({
    text: `Invalid default for input '${id}': ${reason}`,
    at: [...at, 'defaults'],
  }));
}

type Check = (text: string, input: JsonMap) => readonly string[];

// Months and days by their range alone: 31 February passes here as a date of that form.
const date = /^[-+]?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const time = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?$/;
const dateTime = /^[-+]?\d{4,}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[-+]\d\d:?\d\d)$/;
// Kestra's own pattern, with its typographic apostrophe; it lets the empty text through.
const email = /^$|^[a-zA-Z0-9_!#$%&’*+/=?`{|}~^.-]+@[a-zA-Z0-9.-]+$/;

const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['STRING', (text, input) => matchesPattern(text, input)],
  ['INT', (text, input) => (/^[-+]?\d{1,10}$/.test(text) ? inRange(text, input) : [notOf(text, 'INT')])],
  ['FLOAT', (text, input) => (isNumber(text) ? inRange(text, input) : [notOf(text, 'FLOAT')])],
  ['DATE', (text) => (date.test(text) ? [] : [notOf(text, 'DATE')])],
  ['TIME', (text) => (time.test(text) ? [] : [notOf(text, 'TIME')])],
  ['DATETIME', (text) => (dateTime.test(text) ? [] : [notOf(text, 'DATETIME')])],
  [
    'DURATION',
    (text, input) => (durationMs(text) === undefined ? [notOf(text, 'DURATION')] : inDurationRange(text, input)),
  ],
  ['EMAIL', (text) => (email.test(text) ? [] : ['The input must be a valid email'])],
  ['SELECT', isChoice],
]);

function notOf(text: string, type: string): string {
  return `\`${text}\` is not a valid ${type} value`;
}

/** Close to what Java's `Float.valueOf` takes; its suffixes and hexadecimal forms are not known here. */
function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

/** What our expressions cannot match, such as a look-behind, is let through: Java may well match it. */
function matchesPattern(text: string, input: JsonMap): readonly string[] {
  const pattern = input.get('validator');
  if (typeof pattern !== 'string') return [];
  const compiled = compileRegex(pattern);
  return !compiled.ok || compiled.value.matches(text) ? [] : [`it must match the pattern \`${pattern}\``];
}

function inRange(text: string, input: JsonMap): readonly string[] {
  const value = Number(text);
  const min = toNumber(input.get('min'));
  const max = toNumber(input.get('max'));
  if (min !== undefined && value < min) return [`it must be more than \`${printScalar(input.get('min') ?? null)}\``];
  return max !== undefined && value > max ? [`it must be less than \`${printScalar(input.get('max') ?? null)}\``] : [];
}

/** Kestra begins this sentence with a capital letter, and the one about numbers without. */
function inDurationRange(text: string, input: JsonMap): readonly string[] {
  const value = durationMs(text) ?? 0;
  const min = durationMs(input.get('min'));
  const max = durationMs(input.get('max'));
  if (min !== undefined && value < min) return [`It must be more than \`${printScalar(input.get('min') ?? null)}\``];
  return max !== undefined && value > max ? [`It must be less than \`${printScalar(input.get('max') ?? null)}\``] : [];
}

/** Compared as texts: the default of a select is one, whatever stands in the flow. */
function isChoice(text: string, input: JsonMap): readonly string[] {
  const values = input.get('values');
  if (!Array.isArray(values) || input.get('allowCustomValue') === true) return [];
  const isOne = values.some((value) => printScalar(value) === text);
  return isOne ? [] : [`it must match the values \`${printJavaValue(values)}\``];
}

function toNumber(value: JsonValue | undefined): number | undefined {
  if (value instanceof JavaDouble) return value.value;
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
}
