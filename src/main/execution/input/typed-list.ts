// Lists of declared inputs and outputs: a list, or the JSON text of one, with members of the declared type.
// Source: kestra `FlowInputOutput.parseType`, Jackson's messages, seen on 1.3.19 and 2.0.0 (`in-array-*`, `in-multi-*`).
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { JsonList, JsonValue } from '../../contract/value.ts';
import { readJsonList } from '../../expression/read-json-list.ts';
import { toText } from '../../expression/to-text.ts';
import { classCastText } from '../../plugin/class-cast.ts';
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
  const read = readJsonList(value);
  return read.ok ? read : fail({ kind: 'bare', text: read.error });
}
