// What an input demands of a value that already has its type: patterns, choices, ranges.
// Source: `validate` of kestra's input classes, texts seen on 1.3.19 and 2.0.0 (`in-*` in the recorded runs).
import { JavaDouble, type JsonMap, type JsonValue } from '../../contract/value.ts';
import { toText } from '../../expression/to-text.ts';
import { classCastText } from '../../plugin/class-cast.ts';
import {
  findChoiceFault,
  findDurationFault,
  findEmailFault,
  findPatternFault,
  findRangeFault,
} from '../../plugin/value-rules.ts';
import { readTime, type TimeType } from './typed-time.ts';
import type { ValueFault } from './value-fault.ts';

/** An input as it is declared, with what it lets choose from. */
export interface CheckedInput {
  readonly id: string;
  readonly type: string;
  readonly declared: JsonMap;
  /** Undefined where it is no choice. */
  readonly choices: readonly string[] | undefined;
}

/** The first demand that a value does not meet; several members of a list are told together. */
export function checkValue(input: CheckedInput, value: JsonValue): ValueFault | undefined {
  const check = checks.get(input.type);
  return check === undefined || value === null ? undefined : check(input, value);
}

type Check = (input: CheckedInput, value: JsonValue) => ValueFault | undefined;

const checks: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['STRING', ({ declared }, value) => checkPattern(declared, value)],
  // Kestra's sentence about a secret has its id twice.
  ['SECRET', ({ id, declared }, value) => checkPattern(declared, value, `${id}: `)],
  ['EMAIL', (_, value) => cause(findEmailFault(toText(value)))],
  ['SELECT', checkChoice],
  ['ENUM', checkChoice],
  ['MULTISELECT', checkChoices],
  ['INT', ({ declared }, value) => checkRange(declared, value, toText)],
  ['FLOAT', ({ declared }, value) => checkRange(declared, value, (bound) => toText(new JavaDouble(toNumber(bound))))],
  ['DATETIME', ({ declared }, value) => checkPeriod('DATETIME', declared, value)],
  ['DATE', ({ declared }, value) => checkPeriod('DATE', declared, value)],
  ['TIME', ({ declared }, value) => checkPeriod('TIME', declared, value)],
  ['DURATION', ({ declared }, value) => checkDuration(declared, value)],
]);

function checkPattern(declared: JsonMap, value: JsonValue, prefix = ''): ValueFault | undefined {
  const fault = findPatternFault(toText(value), declared);
  return fault === undefined ? undefined : cause(prefix + fault);
}

function checkChoice({ declared, choices = [] }: CheckedInput, value: JsonValue): ValueFault | undefined {
  return cause(findChoiceFault(toText(value), { declared, choices }));
}

/** Kestra takes the members for texts, whatever type they were given. */
function checkChoices({ declared, choices = [] }: CheckedInput, value: JsonValue): ValueFault | undefined {
  if (declared.get('allowCustomValue') === true || !Array.isArray(value)) return undefined;
  const other = value.find((item) => typeof item !== 'string');
  if (other !== undefined) return { kind: 'raw', text: classCastText(other, 'java.lang.String') };
  const wrong = value.filter((item) => !choices.includes(toText(item)));
  const list = `[${choices.join(', ')}]`;
  if (wrong.length === 0) return undefined;
  return cause(wrong.map((item) => `value \`${toText(item)}\` doesn't match the values \`${list}\``).join('\n'));
}

function checkRange(declared: JsonMap, value: JsonValue, print: (bound: JsonValue) => string): ValueFault | undefined {
  const boundOf = (name: string) => {
    const bound = declared.get(name) ?? null;
    return bound === null ? undefined : { order: toNumber(bound), text: print(bound) };
  };
  return cause(findRangeFault(toNumber(value), { min: boundOf('min'), max: boundOf('max') }));
}

/** The bounds themselves are inside. */
function checkPeriod(type: TimeType, declared: JsonMap, value: JsonValue): ValueFault | undefined {
  const time = readTime(type, toText(value));
  if (!time.ok) return undefined;
  const after = readBound(type, declared.get('after'));
  if (after !== undefined && time.value.order < after.order) return cause(`it must be after \`${after.text}\``);
  const before = readBound(type, declared.get('before'));
  return before !== undefined && time.value.order > before.order
    ? cause(`it must be before \`${before.text}\``)
    : undefined;
}

function checkDuration(declared: JsonMap, value: JsonValue): ValueFault | undefined {
  const nanos = BigInt(Math.round(toNumber(value) * 1e9));
  const boundOf = (name: string) => readBound('DURATION', declared.get(name));
  return cause(findDurationFault(nanos, { min: boundOf('min'), max: boundOf('max') }));
}

function readBound(type: TimeType, bound: JsonValue | undefined) {
  const read = bound === undefined || bound === null ? undefined : readTime(type, toText(bound));
  return read?.ok === true ? read.value : undefined;
}

function toNumber(value: JsonValue): number {
  return value instanceof JavaDouble ? value.value : Number(value);
}

function cause(text: string): ValueFault;
function cause(text: string | undefined): ValueFault | undefined;
function cause(text: string | undefined): ValueFault | undefined {
  return text === undefined ? undefined : { kind: 'cause', text };
}
