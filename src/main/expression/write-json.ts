// Value → JSON text, as Kestra's Jackson mapper writes what `{{ … }}` prints and `toJson` makes: compact,
// members that are null left out at every depth, elements that are null kept.
import type { Switches } from '../contract/switches.ts';
import { printJsonDouble, printJsonString } from '../contract/print-json.ts';
import { JavaDouble } from '../contract/value.ts';
import { printInstant } from './print-instant.ts';
import { printFloat, printPlainDecimal } from './print-number.ts';
import { raiseWriter } from './raise.ts';
import { entryValue, toText } from './to-text.ts';
import {
  JavaArray,
  JavaBigDecimal,
  JavaBigInteger,
  JavaBytes,
  JavaCollection,
  JavaEntry,
  JavaFloat,
  JavaInstant,
  JavaLoop,
  JavaObject,
  type Value,
} from './value.ts';

/** The deepest nesting that Jackson writes. */
const depthMax = 1000;

/**
 * Writes any value as Kestra's JSON; instants as the profile writes them inside JSON. Stops where Jackson does:
 * beyond a thousand levels, which also ends a list that holds itself.
 */
export function writeJson(value: Value, switches: Switches): string {
  return write(value, switches, 0);
}

function write(value: Value, switches: Switches, depth: number): string {
  switch (typeof value) {
    case 'string':
      return quoteText(value);
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      break;
  }
  if (value === null) return 'null';
  if (value instanceof Map) return writeMap(value, switches, deeper(depth));
  if (Array.isArray(value)) return writeList(value, switches, deeper(depth));
  if (value instanceof JavaDouble) return printJsonDouble(value.value);
  return writeJavaObject(value, switches, depth);
}

// oxlint-disable-next-line no-control-regex -- controls are what JSON escapes
const needsEscape = /[\u0000-\u001f"\\]/;

/** The engine's own escaping is the fastest; it differs from Jackson's only in what it writes as `\u…`. */
function quoteText(text: string): string {
  if (!needsEscape.test(text)) return `"${text}"`;
  const quoted = JSON.stringify(text);
  return quoted.includes(String.raw`\u`) ? printJsonString(text) : quoted;
}

function deeper(depth: number): number {
  if (depth < depthMax) return depth + 1;
  return raiseWriter(
    `Document nesting depth (${depthMax + 1}) exceeds the maximum allowed (${depthMax}, from \`StreamWriteConstraints.getMaxNestingDepth()\`)`,
  );
}

function writeMap(map: ReadonlyMap<Value, Value>, switches: Switches, depth: number): string {
  let text = '{';
  let isFirst = true;
  for (const [key, member] of map) {
    if (member === null) continue;
    const name = quoteText(typeof key === 'string' ? key : toText(key));
    text += isFirst ? name : `,${name}`;
    text += `:${write(member, switches, depth)}`;
    isFirst = false;
  }
  return `${text}}`;
}

function writeList(items: readonly Value[], switches: Switches, depth: number): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ',';
    text += write(items[index] ?? null, switches, depth);
  }
  return `${text}]`;
}

function writeJavaObject(value: object & Value, switches: Switches, depth: number): string {
  if (value instanceof JavaArray || value instanceof JavaCollection) {
    return writeList(value.items, switches, deeper(depth));
  }
  if (value instanceof JavaFloat)
    return Number.isFinite(value.value) ? printFloat(value.value) : printJsonDouble(value.value);
  if (value instanceof JavaBigInteger) return String(value.value);
  if (value instanceof JavaBigDecimal) return printPlainDecimal(value);
  if (value instanceof JavaInstant) {
    return `"${printInstant(value.epochNanos, switches.cutsInstantsToMicros ? 'micros' : 'needed')}"`;
  }
  if (value instanceof JavaBytes) return `"${Buffer.from(value.bytes).toString('base64')}"`;
  if (value instanceof JavaEntry) return writeMap(new Map([[value.key, entryValue(value)]]), switches, deeper(depth));
  if (value instanceof JavaLoop) return writeMap(loopMembers(value), switches, deeper(depth));
  // Jackson writes an object by its getters, and what has none by its text.
  if (value instanceof JavaObject && value.members.size > 0) return writeMap(value.members, switches, deeper(depth));
  return quoteText(toText(value));
}

function loopMembers({ index, length }: JavaLoop): Map<Value, Value> {
  return new Map<Value, Value>([
    ['last', index === length - 1],
    ['length', length],
    ['index', index],
    ['revindex', length - 1 - index],
    ['first', index === 0],
  ]);
}
