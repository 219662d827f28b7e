// Value → binary Ion, one value as a stream of its own: the version's mark, the symbols that are not Ion's own, the
// value. Null members of maps are left out. Source: the Ion specification; `storage-filter` and `storage-dedup`
// in the recorded runs of Kestra 2.0.0.
import { JavaDouble } from '../../contract/value.ts';
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
import { binaryIonMark, systemSymbols } from './binary-ion-symbols.ts';

/** Writes one value. */
export function writeBinaryIon(value: Value): Uint8Array {
  const symbols = new Map<string, number>(systemSymbols.map((name, index) => [name, index + 1]));
  const body = writeValue(value, symbols);
  const own = [...symbols.keys()].slice(systemSymbols.length);
  return Buffer.concat([Uint8Array.from(binaryIonMark), ...(own.length === 0 ? [] : [symbolTable(own)]), body]);
}

/** Names of members get numbers in the order in which they are met. */
type Symbols = Map<string, number>;

/** `$ion_symbol_table::{symbols: […]}`. */
function symbolTable(names: readonly string[]): Uint8Array {
  const list = withLength(0xb, Buffer.concat(names.map(writeText)));
  const struct = withLength(0xd, Buffer.concat([writeNumber(7), list]));
  return withLength(0xe, Buffer.concat([writeNumber(1), writeNumber(3), struct]));
}

function writeValue(value: Value, symbols: Symbols): Uint8Array {
  switch (typeof value) {
    case 'string':
      return writeText(value);
    case 'number':
    case 'bigint':
      return writeInteger(BigInt(value));
    case 'boolean':
      return Uint8Array.of(value ? 0x11 : 0x10);
    default:
      return value === null ? Uint8Array.of(0x0f) : writeObject(value, symbols);
  }
}

function writeObject(value: Exclude<Value, null | boolean | string | number | bigint>, symbols: Symbols): Uint8Array {
  if (Array.isArray(value)) return writeList(value, symbols);
  if (value instanceof Map) return writeStruct(value, symbols);
  if (value instanceof JavaArray || value instanceof JavaCollection) return writeList(value.items, symbols);
  if (value instanceof JavaDouble || value instanceof JavaFloat) return writeFloat(value.value);
  if (value instanceof JavaBigInteger) return writeInteger(value.value);
  if (value instanceof JavaBigDecimal) return writeDecimal(value);
  if (value instanceof JavaInstant) return writeTime(value);
  if (value instanceof JavaEntry) return writeStruct(new Map([[value.key, entryValue(value)]]), symbols);
  return writeText(toText(value));
}

function writeList(items: readonly Value[], symbols: Symbols): Uint8Array {
  return withLength(0xb, Buffer.concat(items.map((item) => writeValue(item, symbols))));
}

function writeStruct(map: ReadonlyMap<Value, Value>, symbols: Symbols): Uint8Array {
  const members = [...map].filter(([, member]) => member !== null);
  const parts = members.flatMap(([key, member]) => {
    const name = toText(key);
    const known = symbols.get(name) ?? symbols.size + 1;
    symbols.set(name, known);
    return [writeNumber(known), writeValue(member, symbols)];
  });
  return withLength(0xd, Buffer.concat(parts));
}

function writeText(text: string): Uint8Array {
  return withLength(0x8, Buffer.from(text));
}

function writeInteger(value: bigint): Uint8Array {
  return withLength(value < 0n ? 0x3 : 0x2, magnitudeOf(value < 0n ? -value : value));
}

function writeFloat(value: number): Uint8Array {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return withLength(0x4, bytes);
}

/** Coefficient times ten to the exponent, each with its sign. */
function writeDecimal({ unscaled, scale }: JavaBigDecimal): Uint8Array {
  return withLength(0x5, Buffer.concat([writeSigned(-scale), signedMagnitude(unscaled)]));
}

/** In UTC, to the millisecond. */
function writeTime({ epochNanos }: JavaInstant): Uint8Array {
  const date = new Date(Number(epochNanos / 1_000_000n));
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  const numbers = [date.getUTCFullYear(), month, day, ...clock].map(writeNumber);
  const fraction = [writeSigned(-3), signedMagnitude(BigInt(date.getUTCMilliseconds()))];
  return withLength(0x6, Buffer.concat([writeSigned(0), ...numbers, ...fraction]));
}

/** The type, the length in the same byte where it fits, and what is in it. */
function withLength(type: number, body: Uint8Array): Uint8Array {
  const isShort = body.byteLength < 14;
  const head = Uint8Array.of((type << 4) | (isShort ? body.byteLength : 14));
  return Buffer.concat(isShort ? [head, body] : [head, writeNumber(body.byteLength), body]);
}

/** Seven bits a byte; the last one is marked. */
function writeNumber(value: number): Uint8Array {
  const bytes = [(value % 128) | 0x80];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(rest % 128);
  return Uint8Array.from(bytes);
}

/** As `writeNumber`, with the sign in the second bit of the first byte. */
function writeSigned(value: number): Uint8Array {
  const bytes = writeNumber(Math.abs(value));
  const needsByte = ((bytes[0] ?? 0) & 0x40) !== 0;
  const all = needsByte ? Uint8Array.of(0, ...bytes) : bytes;
  if (value < 0) all[0] = (all[0] ?? 0) | 0x40;
  return all;
}

function magnitudeOf(value: bigint): Uint8Array {
  if (value === 0n) return new Uint8Array();
  const digits = value.toString(16);
  return Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
}

/** The sign is the first bit; nothing stands for zero. */
function signedMagnitude(value: bigint): Uint8Array {
  const bytes = magnitudeOf(value < 0n ? -value : value);
  const all = ((bytes[0] ?? 0) & 0x80) === 0 ? Uint8Array.from(bytes) : Uint8Array.of(0, ...bytes);
  if (value < 0n) all[0] = (all[0] ?? 0) | 0x80;
  return all;
}
