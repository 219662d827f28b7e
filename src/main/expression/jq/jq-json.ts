// jq values → JSON text, nulls included, as jackson-jq writes them. Source: Jackson.
import { printJson } from '../../contract/print-json.ts';
import { isJsonMap, JavaDouble, type JsonValue } from '../../contract/value.ts';

/**
 * The value's JSON text; a Double that is whole is written as an integer, as jackson-jq does in the texts that it
 * makes. Null members stay, unlike in Kestra's own JSON.
 */
export function writeJq(value: JsonValue): string {
  return printJson(wholeDoubles(value), 'keep');
}

function wholeDoubles(value: JsonValue): JsonValue {
  if (value instanceof JavaDouble) return Number.isSafeInteger(value.value) ? BigInt(value.value) : value;
  if (Array.isArray(value)) return value.map(wholeDoubles);
  return isJsonMap(value) ? new Map(Array.from(value, ([key, member]) => [key, wholeDoubles(member)])) : value;
}

/** jq's `tostring`: a text as it is, everything else as JSON. */
export function toJqText(value: JsonValue): string {
  return typeof value === 'string' ? value : writeJq(value);
}
