// Ion text → values: all types of Ion, with annotations and comments read over. Decimals become BigDecimals'
// Java twins as Jackson has them, symbols texts, times texts. Binary Ion is not read.
// Source: the Ion specification.
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { Value } from '../value.ts';
import { readQuoted, skipBlanks, stopAt, type IonCursor } from './ion-cursor.ts';
import { readPlain } from './ion-scalar.ts';

// Deeper than any data that people write, and well inside of JavaScript's stack.
const depthMax = 500;

/**
 * Reads up to so many values, or says where the text stops being Ion. What lies behind the last value wanted is not
 * looked at, so `1 }` has a first value.
 */
export function readIon(text: string, countMax: number): Result<Value[], string> {
  const cursor: IonCursor = { text, at: 0, depth: 0, problem: undefined };
  const values: Value[] = [];
  skipBlanks(cursor);
  while (cursor.at < text.length && values.length < countMax) {
    const value = readValue(cursor);
    if (value === undefined) return fail(cursor.problem ?? 'unexpected end of text');
    // The version marker stands for nothing.
    if (value !== '$ion_1_0') values.push(value);
    skipBlanks(cursor);
  }
  return ok(values);
}

/** The depth goes up again only on the way out of a value; after a failure it no longer matters. */
function readValue(cursor: IonCursor): Value | undefined {
  if (++cursor.depth > depthMax) return stopAt(cursor, 'too deep');
  const value = readInner(cursor);
  cursor.depth--;
  return value;
}

function readInner(cursor: IonCursor): Value | undefined {
  const { text } = cursor;
  const character = text.charAt(cursor.at);
  // Two brackets are one sign in Ion, so they are looked for before the struct.
  if (text.startsWith('{{', cursor.at)) return readLob(cursor);
  if (character === '{') return readStruct(cursor);
  if (character === '[') return readRow(cursor, ']', true);
  if (character === '(') return readRow(cursor, ')', false);
  const isSymbol = character === "'" && !text.startsWith("'''", cursor.at);
  const isText = character === '"' || text.startsWith("'''", cursor.at);
  const value = isSymbol || isText ? readQuoted(cursor) : readPlain(cursor);
  if (value === undefined || isText) return value;
  // A symbol with two colons is an annotation of what follows.
  skipBlanks(cursor);
  if (typeof value !== 'string' || !text.startsWith('::', cursor.at)) return value;
  cursor.at += 2;
  skipBlanks(cursor);
  return readValue(cursor);
}

/** Lists have commas between their values, symbolic expressions blanks; both become lists. */
function readRow(cursor: IonCursor, closer: string, hasCommas: boolean): Value[] | undefined {
  const items: Value[] = [];
  cursor.at++;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.text[cursor.at] === closer) {
      cursor.at++;
      return items;
    }
    const item = readValue(cursor);
    if (item === undefined) return undefined;
    items.push(item);
    skipBlanks(cursor);
    if (!hasCommas) continue;
    if (cursor.text[cursor.at] === ',') cursor.at++;
    else if (cursor.text[cursor.at] !== closer) return stopAt(cursor, `expected "," or "${closer}"`);
  }
}

/** Names may be quoted in either way or bare. Of equal names, which Ion allows, the last one wins. */
function readStruct(cursor: IonCursor): Map<Value, Value> | undefined {
  const map = new Map<Value, Value>();
  cursor.at++;
  for (;;) {
    skipBlanks(cursor);
    if (cursor.text[cursor.at] === '}') {
      cursor.at++;
      return map;
    }
    const name = /^['"]/.test(cursor.text.slice(cursor.at, cursor.at + 1)) ? readQuoted(cursor) : readPlain(cursor);
    if (typeof name !== 'string') return stopAt(cursor, 'expected a field name');
    skipBlanks(cursor);
    if (cursor.text[cursor.at] !== ':') return stopAt(cursor, 'expected ":"');
    cursor.at++;
    skipBlanks(cursor);
    const member = readValue(cursor);
    if (member === undefined) return undefined;
    map.set(name, member);
    skipBlanks(cursor);
    if (cursor.text[cursor.at] === ',') cursor.at++;
    else if (cursor.text[cursor.at] !== '}') return stopAt(cursor, 'expected "," or "}"');
  }
}

/** Blobs stay base64, as Jackson prints bytes; clobs are texts. */
function readLob(cursor: IonCursor): Value | undefined {
  cursor.at += 2;
  skipBlanks(cursor);
  if (/^['"]/.test(cursor.text.charAt(cursor.at))) {
    const clob = readQuoted(cursor);
    skipBlanks(cursor);
    if (clob === undefined || !cursor.text.startsWith('}}', cursor.at)) return stopAt(cursor, 'unclosed clob');
    cursor.at += 2;
    return clob;
  }
  const end = cursor.text.indexOf('}}', cursor.at);
  if (end === -1) return stopAt(cursor, 'unclosed blob');
  const blob = cursor.text.slice(cursor.at, end).replaceAll(/\s/g, '');
  cursor.at = end + 2;
  return blob;
}
