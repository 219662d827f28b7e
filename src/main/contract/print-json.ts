// Value → JSON text, byte for byte as Kestra's Jackson mapper writes it: compact, upper-case hex in
// escapes, Doubles as Java prints them, members that are null left out unless asked for.
import { printDouble } from './print-double.ts';
import { JavaDouble, type JsonMap, type JsonText, type JsonValue } from './value.ts';

/** What happens to members of maps that are null. Elements of lists always stay. */
export type NullMembers = 'keep' | 'drop';

/**
 * Prints a value as Kestra's API does.
 * @param nullMembers what happens to null members of maps; default `drop`, as Kestra's mapper does.
 */
export function printJson(value: JsonValue, nullMembers: NullMembers = 'drop'): JsonText {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return printJsonString(value);
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      break;
  }
  if (value instanceof JavaDouble) return printJsonDouble(value.value);
  return Array.isArray(value) ? printList(value, nullMembers) : printMap(value, nullMembers);
}

function printList(list: readonly JsonValue[], nullMembers: NullMembers): string {
  let text = '[';
  for (let index = 0; index < list.length; index++) {
    if (index > 0) text += ',';
    text += printJson(list[index] ?? null, nullMembers);
  }
  return `${text}]`;
}

/** Prints a map, some of whose members are printed already; null members are left out. */
export function printJsonMap(map: JsonMap, printed: ReadonlyMap<string, JsonText>): JsonText {
  return printMap(map, 'drop', printed);
}

function printMap(map: JsonMap, nullMembers: NullMembers, printed?: ReadonlyMap<string, JsonText>): string {
  let text = '';
  for (const [key, member] of map) {
    if (member === null && nullMembers === 'drop') continue;
    const value = printed?.get(key) ?? printJson(member, nullMembers);
    text += `${text === '' ? '{' : ','}${printJsonString(key)}:${value}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** Jackson quotes the three numbers that JSON does not know. */
export function printJsonDouble(value: number): string {
  return Number.isFinite(value) ? printDouble(value) : `"${printDouble(value)}"`;
}

// What the fast path cannot pass through: controls, quote, backslash.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const needsEscape = /[\u0000-\u001f"\\]/;
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const escaped = /[\u0000-\u001f"\\]/g;
const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

/** Prints one text with its quotes. */
export function printJsonString(text: string): JsonText {
  return needsEscape.test(text) ? `"${text.replace(escaped, escapeCharacter)}"` : `"${text}"`;
}

function escapeCharacter(character: string): string {
  const short = shortEscapes[character];
  return short ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
