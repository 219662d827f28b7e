// Value → Ion text as Jackson writes it: compact, numbers with a fraction as Ion floats, times cut to
// milliseconds. Source: jackson-dataformat-ion, seen through Kestra 1.3.19 and 2.0.0.
import { JavaDouble } from '../../contract/value.ts';
import { printPlainDecimal } from '../print-number.ts';
import { entryValue, toText } from '../to-text.ts';
import {
  JavaArray,
  JavaBigDecimal,
  JavaBigInteger,
  JavaCollection,
  JavaEntry,
  JavaFloat,
  JavaInstant,
  type Value,
} from '../value.ts';
import { quoteIonText, quoteSymbol } from './ion-quote.ts';

/** Writes one value. Null members of maps are left out, as Kestra's mapper leaves them out of JSON. */
export function writeIon(value: Value): string {
  switch (typeof value) {
    case 'string':
      return quoteIonText(value);
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return value === null ? 'null' : writeObject(value);
  }
}

function writeObject(value: Exclude<Value, null | boolean | string | number | bigint>): string {
  if (Array.isArray(value)) return writeList(value);
  if (value instanceof Map) return writeStruct(value);
  if (value instanceof JavaArray || value instanceof JavaCollection) return writeList(value.items);
  if (value instanceof JavaDouble || value instanceof JavaFloat) return writeFloat(value.value);
  if (value instanceof JavaBigInteger) return String(value.value);
  if (value instanceof JavaBigDecimal) return writeDecimal(value);
  if (value instanceof JavaInstant) return `${writeMillis(value.epochNanos)}Z`;
  // Jackson writes an entry as a map of one member.
  if (value instanceof JavaEntry) return writeStruct(new Map([[value.key, entryValue(value)]]));
  return quoteIonText(toText(value));
}

function writeList(items: readonly Value[]): string {
  return `[${items.map(writeIon).join(',')}]`;
}

function writeStruct(map: ReadonlyMap<Value, Value>): string {
  const members = [...map].filter(([, member]) => member !== null);
  return `{${members.map(([key, member]) => `${quoteSymbol(toText(key))}:${writeIon(member)}`).join(',')}}`;
}

function writeFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? '+inf' : '-inf';
  const sign = Object.is(value, -0) ? '-' : '';
  const size = Math.abs(value);
  // As Java prints the number, with `e` and its exponent always there.
  if (value === 0) return `${sign}0e0`;
  // JavaScript's digits are Java's; the bounds are those of `Double.toString`, which writes an exponent outside of
  // them.
  const text = size >= 1e-3 && size < 1e7 ? String(value) : value.toExponential();
  const [mantissa = '', exponent = '0'] = text.split('e');
  return `${mantissa.includes('.') || exponent === '0' ? mantissa : `${mantissa}.0`}e${Number(exponent)}`;
}

/** The point at the end is what makes `12.` a decimal: `12` would be an integer. */
function writeDecimal(value: JavaBigDecimal): string {
  const text = printPlainDecimal(value);
  return text.includes('.') ? text : `${text}.`;
}

/** Rounded down, also before 1970. Jackson hands Ion a `java.util.Date`, which has no finer parts. */
function writeMillis(epochNanos: bigint): string {
  const nanos = ((epochNanos % 1_000_000n) + 1_000_000n) % 1_000_000n;
  return new Date(Number((epochNanos - nanos) / 1_000_000n)).toISOString().slice(0, -1);
}
