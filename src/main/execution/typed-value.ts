// Values of declared inputs and outputs: a text or a plain value becomes the declared type, or Kestra says
// why not. The types that webhooks' flows use most; a type that is not here passes its value on.
// Source: kestra `FlowInputOutput`, texts seen on 1.3.19 and 2.0.0 (`in-*`, `out-*` in the recorded runs).
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import { parseJson } from '../contract/parse-json.ts';
import { printJson } from '../contract/print-json.ts';
import { JavaDouble, type JsonValue, toJavaInteger } from '../contract/value.ts';

/** Turns a value into the declared type. Answers INPUTS_INVALID with the cause in Kestra's words. */
export function toTypedValue(type: string, value: JsonValue): Result<JsonValue> {
  switch (type) {
    case 'STRING':
    case 'EMAIL':
    case 'URI':
      return ok(typeof value === 'string' ? value : printJson(value));
    case 'INT':
      return toInt(value);
    case 'FLOAT':
      return toFloat(value);
    case 'BOOL':
    case 'BOOLEAN':
      return ok(value === true || printText(value).toLowerCase() === 'true');
    case 'JSON':
      return typeof value === 'string' ? toParsed(value) : ok(value);
    case 'ARRAY':
      return toList(value);
    default:
      return ok(value);
  }
}

/** What a parser of Kestra is handed where it wants a text. */
function printText(value: JsonValue): string {
  return typeof value === 'string' ? value : printJson(value);
}

/** Java's `Integer`: longer digits are refused in the words of `NumberFormatException`. */
function toInt(value: JsonValue): Result<JsonValue> {
  if (typeof value === 'number' || typeof value === 'bigint') return ok(value);
  const text = printText(value).trim();
  return /^[+-]?[0-9]{1,10}$/.test(text)
    ? ok(toJavaInteger(BigInt(text)))
    : invalid(`For input string: "${printText(value)}"`);
}

/** Any number is taken; it becomes a Double, so that it prints as one. */
function toFloat(value: JsonValue): Result<JsonValue> {
  if (value instanceof JavaDouble) return ok(value);
  const text = printText(value).trim();
  const read = Number(text);
  return text === '' || Number.isNaN(read) ? invalid(`For input string: "${text}"`) : ok(new JavaDouble(read));
}

/** A text that is to be JSON. */
function toParsed(text: string): Result<JsonValue> {
  const parsed = parseJson(text);
  return parsed.ok ? parsed : invalid(parsed.error.message);
}

/** A list, or the JSON text of one. */
function toList(value: JsonValue): Result<JsonValue> {
  if (Array.isArray(value)) return ok(value);
  const parsed = toParsed(printText(value));
  if (!parsed.ok || Array.isArray(parsed.value)) return parsed;
  return invalid(`expected a list, got ${printText(value)}`);
}

function invalid(cause: string): Result<never> {
  return fail(createError('INPUTS_INVALID', cause));
}
