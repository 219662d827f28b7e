// Value → YAML text as Kestra's mapper writes it: few quotes, lists indented by one blank, null members kept.
// Source: jackson-dataformat-yaml with MINIMIZE_QUOTES and INDENT_ARRAYS over SnakeYAML, seen through Kestra.
import { printInstant } from '../print-instant.ts';
import { entryValue, toText } from '../to-text.ts';
import { JavaArray, JavaCollection, JavaEntry, JavaInstant, type Value } from '../value.ts';
import { printYamlKey, printYamlText } from './yaml-scalar.ts';

/**
 * Writes one document, with a line break at its end. Numbers and Booleans are plain; a text that looks like a number
 * is plain as well, because MINIMIZE_QUOTES does not look at that.
 */
export function writeYaml(value: Value): string {
  const collection = openCollection(value);
  if (collection === undefined) return `${printScalar(value, 2)}\n`;
  return `${printCollection(collection, 0)}\n`;
}

type Collection =
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Value, Value])[] }
  | { readonly kind: 'list'; readonly items: readonly Value[] };

/** Null is no collection: it is printed as `null`, in lists as in maps. */
function openCollection(value: Value): Collection | undefined {
  if (value instanceof Map) return { kind: 'map', entries: [...value] };
  if (value instanceof JavaEntry) return { kind: 'map', entries: [[value.key, entryValue(value)]] };
  if (Array.isArray(value)) return { kind: 'list', items: value };
  if (value instanceof JavaArray || value instanceof JavaCollection) return { kind: 'list', items: value.items };
  return undefined;
}

function printCollection(collection: Collection, indent: number): string {
  const margin = ' '.repeat(indent);
  if (collection.kind === 'list') {
    if (collection.items.length === 0) return '[]';
    return collection.items.map((item) => `${margin} -${printInside(item, indent, 2)}`).join('\n');
  }
  if (collection.entries.length === 0) return '{}';
  const members = collection.entries.map(([key, member]) => {
    const name = toText(key);
    // Keys that are empty, long or of several lines are written out.
    const isSimple = name !== '' && name.length < 128 && !/[\n\u0085\u2028\u2029]/.test(name);
    const head = isSimple ? `${printYamlKey(name)}:` : `? ${printYamlText(name, indent + 2)}\n${margin}:`;
    return `${margin}${head}${printInside(member, indent, isSimple ? 0 : 2)}`;
  });
  return members.join('\n');
}

/** What stands behind a key or a dash. A list behind a key is not indented further than the key. */
function printInside(value: Value, indent: number, listIndent: 0 | 2): string {
  const collection = openCollection(value);
  if (collection === undefined) return ` ${printScalar(value, indent + 2)}`;
  const size = collection.kind === 'list' ? collection.items.length : collection.entries.length;
  if (size === 0) return ` ${printCollection(collection, 0)}`;
  const inner = collection.kind === 'list' ? indent + listIndent : indent + 2;
  return `\n${printCollection(collection, inner)}`;
}

/** Kinds without a YAML form of their own are written by their Java text, unquoted. */
function printScalar(value: Value, indent: number): string {
  if (typeof value === 'string') return printYamlText(value, indent);
  if (value instanceof JavaInstant) return printYamlText(printInstant(value.epochNanos), indent);
  if (value === null || typeof value !== 'object') return String(value);
  return toText(value);
}
