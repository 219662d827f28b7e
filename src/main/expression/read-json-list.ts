// Reading a JSON text as a list where Jackson is asked for one, and its message where there is something else.
// Source: Jackson 2's messages, seen through Kestra 1.3.19 and 2.0.0 (`in-array-*`, `foreach-*` in the recorded runs).
import { fail, ok, type Result } from '../contract/errors.ts';
import { isJsonMap, JavaDouble, type JsonList, type JsonValue } from '../contract/value.ts';
import { jacksonPlace } from './jackson-place.ts';
import { readJson } from './read-json.ts';

/** The list that a text holds, or Jackson's message. What follows the first value is ignored, as Kestra ignores it. */
export function readJsonList(text: string): Result<JsonList, string> {
  const read = readJson(text);
  if (!read.ok) return read;
  return Array.isArray(read.value) ? ok(read.value) : fail(notList(read.value));
}

/** Jackson hides the text; its place is where the value starts. */
function notList(value: JsonValue): string {
  return (
    `Cannot deserialize value of type \`java.util.ArrayList<java.lang.Object>\` from ${jacksonToken(value)}` +
    jacksonPlace({ column: 1 })
  );
}

function jacksonToken(value: JsonValue): string {
  if (isJsonMap(value)) return 'Object value (token `JsonToken.START_OBJECT`)';
  if (typeof value === 'string') return 'String value (token `JsonToken.VALUE_STRING`)';
  if (typeof value === 'boolean') return `Boolean value (token \`JsonToken.VALUE_${value ? 'TRUE' : 'FALSE'}\`)`;
  if (value instanceof JavaDouble) return 'Floating-point value (token `JsonToken.VALUE_NUMBER_FLOAT`)';
  if (value === null) return 'Null value (token `JsonToken.VALUE_NULL`)';
  return 'Integer value (token `JsonToken.VALUE_NUMBER_INT`)';
}

/** The Java class of an exception with such a message, as it stands before it where Java prints both. */
export function jacksonClassOf(message: string): string {
  if (message.startsWith('Unexpected end-of-input')) return 'com.fasterxml.jackson.core.io.JsonEOFException';
  return message.startsWith('Cannot deserialize') || message.startsWith('No content')
    ? 'com.fasterxml.jackson.databind.exc.MismatchedInputException'
    : 'com.fasterxml.jackson.core.JsonParseException';
}
