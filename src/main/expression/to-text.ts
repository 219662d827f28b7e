// Java's `toString()` of every value, and what Pebble prints for a value that is no JSON.
// Lists and maps look like Java's here (`[a, b]`, `{k=v}`); their JSON is in `write-json.ts`.
import { JavaDouble } from '../contract/value.ts';
import { printDouble } from '../contract/print-double.ts';
import { classNameOf } from './java-class.ts';
import { printInstant } from './print-instant.ts';
import { printDecimal, printFloat } from './print-number.ts';
import {
  JavaArray,
  JavaBigDecimal,
  JavaBigInteger,
  JavaBytes,
  JavaCharacter,
  JavaCollection,
  JavaEntry,
  JavaEnum,
  JavaFloat,
  JavaInstant,
  JavaLoop,
  JavaTemporal,
  type Value,
} from './value.ts';

/**
 * `String.valueOf(value)`: Java's text of a value, `null` for null. This is what `~`, `join` and `string` give; a
 * list that is printed alone becomes JSON instead.
 */
export function toText(value: Value): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return value === null ? 'null' : objectToText(value);
  }
}

function objectToText(value: Exclude<Value, null | boolean | string | number | bigint>): string {
  if (Array.isArray(value)) return listToText(value);
  if (value instanceof Map) return mapToText(value);
  if (value instanceof JavaDouble) return printDouble(value.value);
  if (value instanceof JavaFloat) return printFloat(value.value);
  if (value instanceof JavaBigInteger) return String(value.value);
  if (value instanceof JavaBigDecimal) return printDecimal(value);
  if (value instanceof JavaCharacter) return value.value;
  if (value instanceof JavaInstant) return printInstant(value.epochNanos);
  if (value instanceof JavaTemporal) return value.value.toString();
  if (value instanceof JavaCollection) return listToText(value.items);
  if (value instanceof JavaEntry) return `${toText(value.key)}=${toText(entryValue(value))}`;
  if (value instanceof JavaEnum) return value.name;
  if (value instanceof JavaLoop) return loopToText(value);
  // Java prints arrays as their address; any address is as good as another.
  if (value instanceof JavaArray || value instanceof JavaBytes) return `${classNameOf(value)}@1b28cdfa`;
  return value.text;
}

/** What a map entry holds now; null when it was removed from its map. */
export function entryValue(entry: JavaEntry): Value {
  return entry.map.get(entry.key) ?? null;
}

/** Java guards a list against itself and no more: one inside of another that holds it would end its stack. */
function listToText(items: readonly Value[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    const item = items[index] ?? null;
    text += `${index > 0 ? ', ' : ''}${item === items ? '(this Collection)' : toText(item)}`;
  }
  return `${text}]`;
}

function mapToText(map: ReadonlyMap<Value, Value>): string {
  let text = '{';
  for (const [key, member] of map) {
    text += `${text === '{' ? '' : ', '}${toText(key)}=${member === map ? '(this Map)' : toText(member)}`;
  }
  return `${text}}`;
}

/** The order of the members is that of the HashMap which Pebble makes of them. */
function loopToText(loop: JavaLoop): string {
  const { index, length } = loop;
  return `{last=${index === length - 1}, length=${length}, index=${index}, revindex=${length - 1 - index}, first=${index === 0}}`;
}
