// Reading input and arguments the way Kestra's Java code does: by casts that fail with Java's own text.
// It does not bind arguments to names: that is the language's work.
import { JavaDouble } from '../contract/value.ts';
import type { Arguments, CallContext } from './extension.ts';
import { classNameOf } from './java-class.ts';
import { raiseJava, raisePebble } from './raise.ts';
import { isNumber, toLong } from './number/java-number.ts';
import { JavaArray, JavaBigDecimal, JavaBigInteger, JavaCollection, JavaFloat, type Value } from './value.ts';

/**
 * Stops as Java does when a value is cast to a class that it is not of. The part in brackets is the JVM's, and true
 * of the classes that templates can meet.
 */
export function raiseCast(value: Value, wanted: string): never {
  const actual = classNameOf(value);
  return raiseJava(
    'java.lang.ClassCastException',
    `class ${actual} cannot be cast to class ${wanted} (${actual} and ${wanted} are in module java.base of loader 'bootstrap')`,
  );
}

/**
 * Stops as Java does when something is called on null. Java names the expression that was null ("helpful"
 * NullPointerExceptions), so every caller brings its own text.
 */
export function raiseNull(text: string): never {
  return raiseJava('java.lang.NullPointerException', text);
}

/** `(String) value`; null stays null. */
export function castText(value: Value): string | null {
  if (value === null || typeof value === 'string') return value;
  return raiseCast(value, 'java.lang.String');
}

/** `(String) args.get(name)`: null where it is missing. */
export function textArgument(parameters: Arguments, name: string): string | null {
  return castText(parameters.get(name) ?? null);
}

/** `(Boolean) args.get(name)`, or undefined where it is missing; null where it is null. */
export function booleanArgument(parameters: Arguments, name: string): boolean | null | undefined {
  const value = parameters.get(name);
  if (value === undefined || value === null || typeof value === 'boolean') return value;
  return raiseCast(value, 'java.lang.Boolean');
}

/**
 * `((Long) args.get(name)).intValue()`; a missing one fails as null does in Java. Literals are Longs and numbers of
 * the JSON body Integers, so a count from the body fails here: one of the surprises of Kestra that people meet.
 */
export function longArgument(parameters: Arguments, name: string): number {
  const value = parameters.get(name) ?? null;
  if (value === null) {
    return raiseNull(
      'Cannot invoke "java.lang.Long.intValue()" because the return value of "java.util.Map.get(Object)" is null',
    );
  }
  if (!isLong(value)) return raiseCast(value, 'java.lang.Long');
  return Number(BigInt.asIntN(32, value));
}

/** Whether a value is a Java `Long`. */
export function isLong(value: Value | undefined): value is bigint {
  return typeof value === 'bigint' && BigInt.asIntN(64, value) === value;
}

/**
 * `Number.intValue()`: wraps integers and cuts fractions; what is no number counts as 0, for callers have asked
 * before.
 */
export function toInt(value: Value): number {
  return Number(BigInt.asIntN(32, isNumber(value) ? toLong(value) : 0n));
}

/** Whether a value is a map of any kind, a HashMap included. */
export function isMap(value: Value | undefined): value is Map<Value, Value> {
  return value instanceof Map;
}

/**
 * The elements of a list, a set, a map's values or an array; undefined for everything else, so also for maps and
 * texts.
 */
export function itemsOf(value: Value): readonly Value[] | undefined {
  if (Array.isArray(value)) return value;
  if (value instanceof JavaArray || value instanceof JavaCollection) return value.items;
  return undefined;
}

/** The argument of that name, or a stop with Kestra's text when it was not given at all; one that is null was given. */
export function requiredArgument(parameters: Arguments, name: string, message: string): Value {
  const value = parameters.get(name);
  return value === undefined ? raisePebble(message) : value;
}

/** Whether a value is a number with a fraction by its Java class. */
export function isFractional(value: Value): value is JavaDouble | JavaFloat | JavaBigDecimal {
  return value instanceof JavaDouble || value instanceof JavaFloat || value instanceof JavaBigDecimal;
}

/** The flow variable's member, as `flow.get(name)` in Kestra: without a flow it fails as null does. */
export function flowMember(context: CallContext, name: string): string | null {
  const flow = context.variable('flow') ?? null;
  if (flow === null) return raiseNull('Cannot invoke "java.util.Map.get(Object)" because "flow" is null');
  if (!isMap(flow)) return raiseCast(flow, 'java.util.Map');
  return castText(flow.get(name) ?? null);
}

/** Whether a value is an integer by its Java class. */
export function isIntegral(value: Value): value is number | bigint | JavaBigInteger {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof JavaBigInteger;
}
