// What zod says against a property → what Kestra says. Jackson turns scalars into each other where it
// can (`id: 123` is a text, `disabled: "true"` a yes), so some of zod's issues are none to Kestra.
// Source: the recorded verdicts of both versions.
import { z } from 'zod';
import { javaTypeOf } from '../plugin/java-types.ts';
import type { Fault } from './fault.ts';
import { type JavaPlace, reach, type Reached, toPropertyPath, unwrap } from './java-place.ts';

/** The object that zod looked at. */
export interface CheckedObject {
  readonly schema: z.ZodObject;
  readonly value: unknown;
  readonly place: JavaPlace;
}

/** The faults that an issue stands for: none, one, or more where Kestra has several sentences. */
export function translateIssue(issue: z.core.$ZodIssue, object: CheckedObject): readonly Fault[] {
  const reached = reach({ schema: object.schema, place: object.place }, issue.path);
  const value = valueAt(object.value, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, reached));
    case 'invalid_type':
      return value === undefined || value === null ? missing(reached) : wrongType(issue.expected, value, reached);
    case 'invalid_value':
      if (value === undefined) return missing(reached);
      return [
        wrongValue(`not one of the values accepted for Enum class: [${issue.values.join(', ')}]`, value, reached),
      ];
    case 'custom':
      return [customFault(issue, value, reached)];
    default:
      return [modelFault(issue.message, reached.place)];
  }
}

/** A fault of the model: the sentence of a constraint. */
export function modelFault(message: string, { at }: JavaPlace): Fault {
  return { stage: 'model', at, path: toPropertyPath(at), message };
}

/** A fault of reading: Jackson's sentence with the chain of objects. */
export function parseFault(message: string, { at, chain }: JavaPlace): Fault {
  const place = `at [Source: UNKNOWN; byte offset: #UNKNOWN] (through reference chain: ${chain}) (at line -1)`;
  return { stage: 'parse', at, path: 'yaml', message: `YAML parsing error: ${message}\n ${place}` };
}

/** The list of known names is in the order of the schema; Kestra's own changes from start to start. */
function unknownField(key: string, { schema, place }: Reached): Fault {
  const object = schema === undefined ? undefined : unwrap(schema);
  const known = object instanceof z.ZodObject ? Object.keys(object.shape) : [];
  const className = classNameOf({ schema, place }, 'java.lang.Object');
  const names = known.map((name) => `"${name}"`).join(', ');
  const at = [...place.at, key];
  const message = `Unrecognized field "${key}" (class ${className}), not marked as ignorable (${known.length} known properties: ${names})`;
  const own = `${className}["${key}"]`;
  return { stage: 'parse', at, path: place.chain === '' ? own : `${place.chain}->${own}`, message };
}

/** Kestra may have several constraints on a property, each with a sentence of its own. */
function missing({ schema, place }: Reached): readonly Fault[] {
  const messages = (schema === undefined ? undefined : javaTypeOf(unwrap(schema))?.missing) ?? ['must not be null'];
  return messages.map((message) => modelFault(message, place));
}

/** Constraints that we wrote ourselves: of the model, or of reading where they name a Java class. */
function customFault(issue: z.core.$ZodIssueCustom, value: unknown, reached: Reached): Fault {
  const { java, reason } = issue.params ?? {};
  if (typeof java !== 'string' || typeof reason !== 'string') return modelFault(issue.message, reached.place);
  const cause = `(java.time.format.DateTimeParseException) ${reason.replace('%s', String(value))}`;
  return wrongValue(`Failed to deserialize ${java}: ${cause}`, value, { ...reached, schema: undefined }, java);
}

/** Scalars of another kind are taken where Jackson takes them; maps and lists never are. */
function wrongType(expected: string, value: unknown, reached: Reached): readonly Fault[] {
  // Texts are treated apart, for Jackson tries to read a number or a yes out of one.
  const isText = typeof value === 'string';
  switch (expected) {
    case 'string':
      return typeof value === 'object' ? [wrongToken('java.lang.String', value, reached)] : [];
    case 'boolean':
      if (!isText) return typeof value === 'object' ? [wrongToken('java.lang.Boolean', value, reached)] : [];
      return isBooleanText(value) ? [] : [wrongBoolean(value, reached)];
    case 'number':
    case 'int':
      if (isText ? isIntegerText(value) : typeof value === 'number' || typeof value === 'bigint') return [];
      if (!isText) return [wrongToken('java.lang.Integer', value, reached)];
      return [wrongValue('not a valid `java.lang.Integer` value', value, reached, 'java.lang.Integer')];
    case 'array':
      return [wrongList(value, reached)];
    case 'record':
      return [wrongMap(value, reached)];
    default:
      return [
        typeof value === 'object'
          ? wrongToken('java.lang.Object', value, reached)
          : noConstructor(classNameOf(reached, 'java.lang.Object'), value, reached),
      ];
  }
}

/** Texts of lists of objects are refused as tokens, those of plain lists for want of a constructor. */
function wrongList(value: unknown, reached: Reached): Fault {
  const className = classNameOf(reached, 'java.util.ArrayList');
  return typeof value === 'string' && !className.includes('<')
    ? noConstructor('java.util.ArrayList', value, reached)
    : wrongToken(className, value, reached);
}

function wrongMap(value: unknown, reached: Reached): Fault {
  return typeof value === 'string'
    ? noConstructor('java.util.LinkedHashMap', value, reached)
    : wrongToken('java.util.LinkedHashMap<java.lang.String,java.lang.Object>', value, reached);
}

function wrongBoolean(value: string, reached: Reached): Fault {
  const className = classNameOf(reached, 'java.lang.Boolean');
  const words = className === 'boolean' ? '"true"/"True"/"TRUE" or "false"/"False"/"FALSE"' : '"true" or "false"';
  return wrongValue(`only ${words} recognized`, value, reached, className);
}

function wrongValue(reason: string, value: unknown, reached: Reached, className?: string): Fault {
  const name = className ?? classNameOf(reached, 'java.lang.String');
  return parseFault(
    `Cannot deserialize value of type \`${name}\` from String "${String(value)}": ${reason}`,
    reached.place,
  );
}

function noConstructor(className: string, value: unknown, { place }: Reached): Fault {
  const [argument, from] = constructorOf(value);
  const reason = `no ${argument}-argument constructor/factory method to deserialize from ${from}`;
  return parseFault(
    `Cannot construct instance of \`${className}\` (although at least one Creator exists): ${reason}`,
    place,
  );
}

/** Jackson's words for the constructor that it looks for, and for the scalar that it has. */
function constructorOf(value: unknown): readonly [argument: string, from: string] {
  if (typeof value === 'string') return ['String', `String value ('${value}')`];
  if (typeof value === 'boolean') return ['boolean/Boolean', `boolean value (${String(value)})`];
  const isInteger = typeof value === 'bigint' || Number.isInteger(value);
  return [isInteger ? 'int/Int' : 'double/Double', `Number value (${String(value)})`];
}

/** The sentence names the token in Jackson's word and, before it, in everyday words. */
function wrongToken(fallback: string, value: unknown, reached: Reached): Fault {
  const [kind, token] = tokenOf(value);
  const from = `${kind} value (token \`JsonToken.${token}\`)`;
  return parseFault(
    `Cannot deserialize value of type \`${classNameOf(reached, fallback)}\` from ${from}`,
    reached.place,
  );
}

function tokenOf(value: unknown): readonly [kind: string, token: string] {
  if (Array.isArray(value)) return ['Array', 'START_ARRAY'];
  if (typeof value === 'object') return ['Object', 'START_OBJECT'];
  if (typeof value === 'string') return ['String', 'VALUE_STRING'];
  if (typeof value === 'boolean') return ['Boolean', value ? 'VALUE_TRUE' : 'VALUE_FALSE'];
  const isInteger = typeof value === 'bigint' || Number.isInteger(value);
  return isInteger ? ['Integer', 'VALUE_NUMBER_INT'] : ['Floating-point', 'VALUE_NUMBER_FLOAT'];
}

/** A schema without a class of its own stands for what the property is in Java. */
function classNameOf({ schema }: Reached, fallback: string): string {
  return (schema === undefined ? undefined : javaTypeOf(unwrap(schema))?.class) ?? fallback;
}

/** The empty text is null to Jackson, so it is no fault. */
function isBooleanText(text: string): boolean {
  return /^(?:true|True|TRUE|false|False|FALSE)?$/.test(text);
}

function isIntegerText(text: string): boolean {
  return /^(?:[-+]?\d{1,10})?$/.test(text.trim());
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    // Only objects and lists have members; everything is plain data made by us.
    (inner, part) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, part) : undefined),
    value,
  );
}
