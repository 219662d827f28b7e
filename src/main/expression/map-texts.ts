// Applying a change of texts to a value of any depth, as Kestra's `replace` and `escapeChar` do:
// everything that is neither map nor list becomes a text, and maps become HashMaps.
import { raiseNull } from './argument.ts';
import { createHashMap } from './hash-map.ts';
import { toText } from './to-text.ts';
import type { Value } from './value.ts';

/** Changes every text in a value; other scalars are changed by their Java text. Keys of maps are left alone. */
export function mapTexts(value: Value, change: (text: string) => string): Value {
  if (value instanceof Map) {
    return createHashMap([...value].map(([key, member]) => [key, mapMember({ member, name: 'value', change })]));
  }
  if (Array.isArray(value)) return value.map((item) => mapMember({ member: item, name: 'item', change }));
  return change(toText(value));
}

interface Member {
  readonly member: Value;
  /** The name of Java's local variable, which shows in the message. */
  readonly name: string;
  readonly change: (text: string) => string;
}

function mapMember({ member, name, change }: Member): Value {
  if (member === null) return raiseNull(`Cannot invoke "Object.toString()" because "${name}" is null`);
  return mapTexts(member, change);
}
