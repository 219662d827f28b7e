// Lists of declared inputs and outputs: a list, or the JSON text of one, with members of the declared type.
// Source: kestra `FlowInputOutput.parseType`, Jackson's messages, seen on 1.3.19 and 2.0.0 (`in-array-*`, `in-multi-*`).
import { fail, ok, type Result } from '../contract/errors.ts';
import { isJsonMap, JavaDouble, type JsonList, type JsonValue } from '../contract/value.ts';
import { jacksonPlace } from '../expression/jackson-place.ts';
import { readJson } from '../expression/read-json.ts';
import { toText } from '../expression/to-text.ts';
import { classCastText } from '../plugin/class-cast.ts';
import type { ValueFault } from './value-fault.ts';

/** Turns one member into its type. */
type TypeItem = (item: JsonValue, itemType: string) => Result<JsonValue, ValueFault>;

/** Reads a list; the first member that does not fit ends it. */
export function readTypedList(
  value: JsonValue,
  itemType: string | undefined,
  typeItem: TypeItem,
): Result<JsonList, ValueFault> {
  const items = Array.isArray(value) ? ok(value) : readList(value);
  if (!items.ok || itemType === undefined) return items;
  const typed: JsonList = [];
  for (const item of items.value) {
    const one = typeItem(item, itemType);
    if (!one.ok) {
      return fail({ kind: 'cause', text: `Unable to parse array element as \`${itemType}\` on \`${toText(item)}\`` });
    }
    typed.push(one.value);
  }
  return ok(typed);
}

function readList(value: JsonValue): Result<JsonList, ValueFault> {
  if (typeof value !== 'string') return fail({ kind: 'bare', text: classCastText(value, 'java.lang.String') });
  const read = readJson(value);
  if (!read.ok) return fail({ kind: 'bare', text: read.error });
  return Array.isArray(read.value) ? ok(read.value) : fail({ kind: 'bare', text: notList(read.value) });
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
