// Whether the default of an input is a value of its type, where that can be told without rendering.
// Source: observed-flow.md §1.3, `default-*` in the recorded verdicts. JSON, YAML, lists and URIs are
// not looked at, as in Kestra.
import { JavaDouble, type JsonMap, type JsonValue } from '../contract/value.ts';
import { durationSeconds } from '../plugin/java-duration.ts';
import {
  type Bound,
  findChoiceFault,
  findDurationFault,
  findEmailFault,
  findPatternFault,
  findRangeFault,
} from '../plugin/value-rules.ts';
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
  const reason = check?.(text, properties);
  if (reason === undefined) return [];
  return [{ text: `Invalid default for input '${id}': ${reason}`, at: [...at, 'defaults'] }];
}

/** Why a text is no such default. */
type Check = (text: string, input: JsonMap) => string | undefined;

// Months and days by their range alone: 31 February passes here as a date of that form.
const date = /^[-+]?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const time = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?$/;
const dateTime = /^[-+]?\d{4,}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[-+]\d\d:?\d\d)$/;

const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['STRING', findPatternFault],
  ['INT', (text, input) => (/^[-+]?\d{1,10}$/.test(text) ? findNumberFault(text, input) : notOf(text, 'INT'))],
  ['FLOAT', (text, input) => (isNumber(text) ? findNumberFault(text, input) : notOf(text, 'FLOAT'))],
  ['DATE', (text) => (date.test(text) ? undefined : notOf(text, 'DATE'))],
  ['TIME', (text) => (time.test(text) ? undefined : notOf(text, 'TIME'))],
  ['DATETIME', (text) => (dateTime.test(text) ? undefined : notOf(text, 'DATETIME'))],
  ['DURATION', findLengthFault],
  ['EMAIL', findEmailFault],
  ['SELECT', findSelectFault],
]);

function notOf(text: string, type: string): string {
  return `\`${text}\` is not a valid ${type} value`;
}

/** Close to what Java's `Float.valueOf` takes; its suffixes and hexadecimal forms are not known here. */
function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}

function findNumberFault(text: string, input: JsonMap): string | undefined {
  return findRangeFault(Number(text), {
    min: boundOf(input.get('min'), toNumber),
    max: boundOf(input.get('max'), toNumber),
  });
}

function findLengthFault(text: string, input: JsonMap): string | undefined {
  const seconds = toSeconds(text);
  if (seconds === undefined) return notOf(text, 'DURATION');
  return findDurationFault(seconds, {
    min: boundOf(input.get('min'), toSeconds),
    max: boundOf(input.get('max'), toSeconds),
  });
}

/** The default of a select is a text, whatever stands in the flow. */
function findSelectFault(text: string, declared: JsonMap): string | undefined {
  const values = declared.get('values');
  return Array.isArray(values) ? findChoiceFault(text, { declared, choices: values.map(printJavaValue) }) : undefined;
}

/** A bound that is no such value bounds nothing. */
function boundOf(
  bound: JsonValue | undefined,
  read: (bound: JsonValue | undefined) => number | undefined,
): Bound<number> | undefined {
  const order = read(bound);
  return order === undefined ? undefined : { order, text: printScalar(bound ?? null) ?? '' };
}

function toNumber(value: JsonValue | undefined): number | undefined {
  if (value instanceof JavaDouble) return value.value;
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
}

function toSeconds(value: JsonValue | undefined): number | undefined {
  return typeof value === 'string' ? durationSeconds(value) : undefined;
}
