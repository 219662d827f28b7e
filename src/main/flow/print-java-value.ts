// How Java prints maps and lists inside of a message: `{a=b}`, `[a, b]`.
import { isJsonMap, type JsonValue } from '../contract/value.ts';
import { printScalar } from './print-scalar.ts';

/** The text that Java's `toString` gives: neither quotes nor escapes, so it cannot be read back. */
export function printJavaValue(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(printJavaValue).join(', ')}]`;
  if (isJsonMap(value)) return `{${[...value].map(([key, member]) => `${key}=${printJavaValue(member)}`).join(', ')}}`;
  return printScalar(value) ?? 'null';
}
