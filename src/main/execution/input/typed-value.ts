// Values of declared inputs and outputs: a text or a plain value becomes the declared type, or Kestra says why not.
// What a declaration demands beyond its type is in `check-value.ts`. Forms and secrets pass as they are given.
// Source: kestra `FlowInputOutput.parseType`, texts seen on 1.3.19 and 2.0.0 (`in-*`, `out-*` in the recorded runs).
import { fail, ok, type Result } from '../../contract/errors.ts';
import { parseJson } from '../../contract/parse-json.ts';
import type { Switches } from '../../contract/switches.ts';
import { JavaDouble, type JsonValue, toJavaInteger } from '../../contract/value.ts';
import { trimJava } from '../../expression/java-trim.ts';
import type { InstantFraction } from '../../expression/print-instant.ts';
import { printFloat } from '../../expression/print-number.ts';
import { readIon } from '../../expression/ion/read-ion.ts';
import { readJson } from '../../expression/read-json.ts';
import { toText } from '../../expression/to-text.ts';
import type { Value } from '../../expression/value.ts';
import { writeJson } from '../../expression/write-json.ts';
import { readYaml } from '../../expression/yaml/read-yaml.ts';
import { findUriFault } from '../../plugin/check-uri.ts';
import { readTypedList } from './typed-list.ts';
import { readTime, type TimeType } from './typed-time.ts';
import type { ValueFault } from './value-fault.ts';

/** What a value is to become. */
export interface DeclaredType {
  readonly type: string;
  /** Of lists; undefined leaves their members as they are. */
  readonly itemType?: string | undefined;
}

/** How values are turned. */
export interface TypingOptions {
  readonly switches: Switches;
  /** Fraction of instants: outputs of one version have as few digits as are needed, all else has six. */
  readonly instants: InstantFraction;
}

/** Turns a value into the declared type. Null, which has none, is told as Java tells it. */
export function toTypedValue(
  declared: DeclaredType,
  value: JsonValue,
  options: TypingOptions,
): Result<JsonValue, ValueFault> {
  if (value === null) return bare('Cannot invoke "Object.toString()" because "current" is null');
  const text = toText(value);
  const { switches } = options;
  switch (declared.type) {
    case 'STRING':
    case 'SELECT':
    case 'ENUM':
    case 'EMAIL':
      return ok(text);
    case 'INT':
    case 'FLOAT':
    case 'BOOL':
    case 'BOOLEAN':
    case 'DATETIME':
    case 'DATE':
    case 'TIME':
    case 'DURATION':
      return toConverted(declared.type, text, options);
    case 'URI':
    case 'FILE':
      return toAddress(declared.type, text, switches);
    case 'JSON':
    case 'YAML':
    case 'ION':
      return typeof value === 'object' && !(value instanceof JavaDouble)
        ? ok(value)
        : toParsed(declared.type, text, switches);
    case 'ARRAY':
    case 'MULTISELECT':
      return readTypedList(value, declared.itemType, (item, type) => toTypedValue({ type }, item, options));
    default:
      return ok(value);
  }
}

type Converted = 'INT' | 'FLOAT' | 'BOOL' | 'BOOLEAN' | TimeType;

/** Java's class that each type is read into; conversions that fail name it. */
const javaTargets: Readonly<Record<Exclude<Converted, 'BOOL' | 'BOOLEAN'>, string>> = {
  INT: 'Integer',
  FLOAT: 'Float',
  DATETIME: 'Instant',
  DATE: 'LocalDate',
  TIME: 'LocalTime',
  DURATION: 'Duration',
};

/** One version's converter answers nothing for an empty text, and one sentence for all others that it cannot read. */
function toConverted(type: Converted, text: string, options: TypingOptions): Result<JsonValue, ValueFault> {
  const { switches, instants } = options;
  if (switches.convertsValues && text === '') return fail({ kind: 'missing', text: '' });
  if (type === 'BOOL' || type === 'BOOLEAN') return ok(text.toLowerCase() === 'true');
  const read = type === 'INT' ? toInt(text) : type === 'FLOAT' ? toFloat(text) : toTime(type, text, instants);
  return read.ok || !switches.convertsValues ? read : cause(`Cannot convert value '${text}' to ${javaTargets[type]}`);
}

/** `Integer.valueOf`: no blanks, no point, 32 bits. */
function toInt(text: string): Result<JsonValue, ValueFault> {
  const read = /^[+-]?[0-9]{1,20}$/.test(text) ? toJavaInteger(BigInt(text)) : undefined;
  return typeof read === 'number' ? ok(read) : cause(`For input string: "${text}"`);
}

/** `Float.valueOf`: 32 bits, whose shortest text is what Kestra keeps. */
function toFloat(text: string): Result<JsonValue, ValueFault> {
  const trimmed = trimJava(text);
  if (trimmed === '') return cause('empty String');
  const digits = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?=[fFdD]?$)/.exec(trimmed)?.[0];
  const read = Math.fround(Number(digits ?? Number.NaN));
  // What exceeds a Float is infinite in Java, which JSON cannot hold.
  return Number.isFinite(read) ? ok(new JavaDouble(Number(printFloat(read)))) : cause(`For input string: "${trimmed}"`);
}

/** Kept as Jackson writes them: a duration as its seconds. */
function toTime(type: TimeType, text: string, instants: InstantFraction): Result<JsonValue, ValueFault> {
  const read = readTime(type, text);
  if (!read.ok) return bare(read.error);
  const { text: printed, json, order } = read.value;
  if (type === 'DURATION') return ok(new JavaDouble(Number(order) / 1e9));
  return ok(type === 'DATETIME' && instants === 'needed' ? printed : json);
}

/** A file is given as the address of one that Kestra knows; files of this computer are not uploaded here. */
function toAddress(type: 'URI' | 'FILE', text: string, switches: Switches): Result<JsonValue, ValueFault> {
  const fault = findUriFault(text);
  if (fault !== undefined) return cause(fault);
  if (type === 'URI' || /^(?:kestra|nsfile|file):/i.test(text)) return ok(text);
  return switches.convertsValues
    ? cause(`The file '${text}' does not exist.`)
    : bare(`${text} (No such file or directory)`);
}

function toParsed(type: 'JSON' | 'YAML' | 'ION', text: string, switches: Switches): Result<JsonValue, ValueFault> {
  if (type === 'JSON') {
    const read = readJson(text);
    return read.ok ? read : bare(read.error);
  }
  const read = type === 'YAML' ? readYaml(text) : readFirstIon(text);
  if (!read.ok) return bare(read.error);
  const json = parseJson(writeJson(read.value, switches));
  return json.ok ? json : bare(json.error.message);
}

function readFirstIon(text: string): Result<Value, string> {
  const read = readIon(text, 1);
  return read.ok ? ok(read.value[0] ?? null) : read;
}

function cause(text: string): Result<never, ValueFault> {
  return fail({ kind: 'cause', text });
}

function bare(text: string): Result<never, ValueFault> {
  return fail({ kind: 'bare', text });
}
