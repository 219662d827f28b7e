// The text that Java makes of a scalar where Kestra wants a text: `id: 123` is "123". Maps and lists have none.
import { printDouble } from '../contract/print-double.ts';
import { JavaDouble, type JsonValue } from '../contract/value.ts';

/** The text of a scalar; undefined for null, maps and lists. Doubles print as Java prints them, `1.0E10` included. */
export function printScalar(value: JsonValue): string | undefined {
  if (value instanceof JavaDouble) return printDouble(value.value);
  return value === null || typeof value === 'object' ? undefined : String(value);
}
