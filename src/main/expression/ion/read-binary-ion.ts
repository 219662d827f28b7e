// Binary Ion → values: all types of Ion, with annotations read over and shared symbol tables left out, which Kestra
// has none of. Values are those of the text form (`read-ion.ts`). Source: the Ion specification.
import { fail, ok, type Result } from '../../contract/errors.ts';
import { JavaDouble, toJavaInteger } from '../../contract/value.ts';
import { toText } from '../to-text.ts';
import { JavaBigDecimal, JavaInstant, type Value } from '../value.ts';
import { binaryIonMark, systemSymbols } from './binary-ion-symbols.ts';

// As deep as the text form is read.
const depthMax = 500;

/** Whether a content is binary Ion at all. */
export function isBinaryIon(content: Uint8Array): boolean {
  return binaryIonMark.every((byte, index) => content[index] === byte);
}

/** Reads up to so many values, default all, or says why the bytes are no Ion. */
export function readBinaryIon(
  content: Uint8Array,
  countMax = Number.POSITIVE_INFINITY,
): Result<readonly Value[], string> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const cursor: Cursor = { bytes, at: 0, depth: 0, symbols: [...systemSymbols], problem: undefined };
  const values: Value[] = [];
  while (cursor.at < bytes.length && values.length < countMax) {
    if (isBinaryIon(bytes.subarray(cursor.at, cursor.at + 4))) {
      cursor.at += 4;
      cursor.symbols = [...systemSymbols];
      continue;
    }
    const isTable = readsSymbolTable(cursor);
    const value = readValue(cursor, bytes.length);
    if (cursor.problem !== undefined) return fail(`${cursor.problem} at byte ${cursor.at}`);
    if (isTable) addSymbols(cursor, value);
    else if (value !== undefined) values.push(value);
  }
  return ok(values);
}

interface Cursor {
  readonly bytes: Buffer;
  at: number;
  depth: number;
  symbols: string[];
  problem: string | undefined;
}

/** An annotation of one name, `$ion_symbol_table`, at the top. Tables are short: a length of two bytes is seen too. */
function readsSymbolTable({ bytes, at }: Cursor): boolean {
  const first = bytes[at] ?? 0;
  if (first >> 4 !== 0xe) return false;
  let next = at + 1;
  if ((first & 0xf) === 14) while (((bytes[next++] ?? 0x80) & 0x80) === 0);
  return bytes[next] === 0x81 && bytes[next + 1] === 0x83;
}

function addSymbols(cursor: Cursor, table: Value | undefined): void {
  if (!(table instanceof Map)) return;
  const names = table.get('symbols');
  if (table.get('imports') !== '$ion_symbol_table') cursor.symbols = [...systemSymbols];
  if (Array.isArray(names)) cursor.symbols.push(...names.map(toText));
}

/** Undefined for padding, which stands for nothing, and after a problem. */
function readValue(cursor: Cursor, end: number): Value | undefined {
  const first = cursor.bytes[cursor.at++] ?? 0;
  const type = first >> 4;
  const short = first & 0xf;
  if (short === 15) return null;
  if (type === 1) return short === 1;
  // A struct of one byte cannot be, so that 1 says that its names are in order.
  const isLong = short === 14 || (type === 0xd && short === 1);
  const length = isLong ? readNumber(cursor) : short;
  const bodyEnd = cursor.at + length;
  if (bodyEnd > end) return stop(cursor, 'value longer than what holds it');
  if (++cursor.depth > depthMax) return stop(cursor, 'too deep');
  const value = readBody(cursor, { type, end: bodyEnd });
  cursor.depth -= 1;
  if (cursor.problem === undefined) cursor.at = bodyEnd;
  return value;
}

function readBody(cursor: Cursor, { type, end }: { readonly type: number; readonly end: number }): Value | undefined {
  const body = cursor.bytes.subarray(cursor.at, end);
  switch (type) {
    case 0:
      return undefined;
    case 2:
      return toJavaInteger(toBigInt(body));
    case 3:
      return toJavaInteger(-toBigInt(body));
    case 4:
      return new JavaDouble(body.length === 8 ? body.readDoubleBE() : body.length === 4 ? body.readFloatBE() : 0);
    case 5:
      return readDecimal(cursor, end);
    case 6:
      return readTime(cursor, end);
    case 7:
      return nameOf(cursor, Number(toBigInt(body)));
    case 8:
      return body.toString('utf8');
    case 9:
      return body.toString('latin1');
    case 0xa:
      return body.toString('base64');
    case 0xb:
    case 0xc:
      return readList(cursor, end);
    case 0xd:
      return readStruct(cursor, end);
    case 0xe: {
      const namesEnd = readNumber(cursor) + cursor.at;
      cursor.at = namesEnd;
      return namesEnd < end ? readValue(cursor, end) : stop(cursor, 'annotation of nothing');
    }
    default:
      return stop(cursor, 'unknown type');
  }
}

function readList(cursor: Cursor, end: number): Value[] {
  const items: Value[] = [];
  while (cursor.at < end && cursor.problem === undefined) {
    const item = readValue(cursor, end);
    if (item !== undefined) items.push(item);
  }
  return items;
}

function readStruct(cursor: Cursor, end: number): Map<Value, Value> {
  const map = new Map<Value, Value>();
  while (cursor.at < end && cursor.problem === undefined) {
    const name = nameOf(cursor, readNumber(cursor));
    const member = readValue(cursor, end);
    if (member !== undefined) map.set(name, member);
  }
  return map;
}

/** A number without a name keeps the form that Ion's text gives it. */
function nameOf({ symbols }: Cursor, number: number): string {
  return symbols[number - 1] ?? `$${number}`;
}

function readDecimal(cursor: Cursor, end: number): Value {
  if (cursor.at >= end) return new JavaBigDecimal(0n, 0);
  const exponent = readSigned(cursor);
  return new JavaBigDecimal(toSignedBigInt(cursor.bytes.subarray(cursor.at, end)), 0 - exponent);
}

/** Times of a day are instants; years, months and days alone stay texts. */
function readTime(cursor: Cursor, end: number): Value {
  readSigned(cursor);
  const numbers: number[] = [];
  while (cursor.at < end && numbers.length < 6) numbers.push(readNumber(cursor));
  const [year = 1, month = 1, day = 1, hour, minute, second = 0] = numbers;
  if (hour === undefined || minute === undefined) {
    return numbers.map((number, index) => String(number).padStart(index === 0 ? 4 : 2, '0')).join('-');
  }
  const exponent = cursor.at < end ? readSigned(cursor) : 0;
  const fraction = toSignedBigInt(cursor.bytes.subarray(cursor.at, end));
  const nanos = exponent >= -9 ? fraction * 10n ** BigInt(9 + exponent) : fraction / 10n ** BigInt(-9 - exponent);
  return new JavaInstant(BigInt(Date.UTC(year, month - 1, day, hour, minute, second)) * 1_000_000n + nanos);
}

/** Seven bits a byte; the last one is marked. */
function readNumber(cursor: Cursor): number {
  let value = 0;
  for (;;) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined || value > 2 ** 40) return stop(cursor, 'unfinished number') ?? 0;
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) !== 0) return value;
  }
}

/** As `readNumber`, with the sign in the second bit of the first byte. Small numbers alone: exponents and offsets. */
function readSigned(cursor: Cursor): number {
  const first = cursor.bytes[cursor.at++] ?? 0x80;
  let value = first & 0x3f;
  for (let byte = first; (byte & 0x80) === 0 && value < 2 ** 24;) {
    byte = cursor.bytes[cursor.at++] ?? 0x80;
    value = value * 128 + (byte & 0x7f);
  }
  return (first & 0x40) === 0 ? value : -value;
}

function toBigInt(bytes: Buffer): bigint {
  return bytes.length === 0 ? 0n : BigInt(`0x${bytes.toString('hex')}`);
}

function toSignedBigInt(bytes: Buffer): bigint {
  const isNegative = ((bytes[0] ?? 0) & 0x80) !== 0;
  const magnitude = Buffer.from(bytes);
  if (isNegative) magnitude[0] = (magnitude[0] ?? 0) & 0x7f;
  return isNegative ? -toBigInt(magnitude) : toBigInt(magnitude);
}

function stop(cursor: Cursor, problem: string): undefined {
  cursor.problem ??= problem;
}
