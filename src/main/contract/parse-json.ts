// JSON text → value, losing nothing that Java would keep. Strict as Jackson is: no comments, no single
// quotes, no NaN. Its bounds are Jackson's too: 1,000 levels, numbers of 1,000 digits.
// One pass over the text, straight into the final representation.
import { createError, type ErrorValue, fail, ok, type Result } from './errors.ts';
import { printDouble } from './print-double.ts';
import { JavaDouble, type JsonMap, type JsonText, type JsonValue, toJavaInteger } from './value.ts';

/** How a text is read. */
export interface ParseJsonOptions {
  /** Ignore what follows the first value, as Kestra does with webhook bodies. Default false. */
  readonly allowTrailing?: boolean;
  /** Leave out members that are null, as Kestra does when it builds variables. Default false. */
  readonly dropNullMembers?: boolean;
  /** How many levels a text may have. Default 1,000, as Jackson's. */
  readonly depthMax?: number;
}

const jacksonDepthMax = 1000;
const numberLengthMax = 1000;

/**
 * Reads one JSON text. The last of doubled members wins and keeps the place of the first.
 * @returns the value, or `JSON_INVALID` with the line and column of the first character that cannot stand there.
 */
export function parseJson(text: string, options: ParseJsonOptions = {}): Result<JsonValue> {
  const read = readJson(text, options);
  return read.ok ? ok(read.value.value) : read;
}

/** A value, and what is known of its text. */
export interface ReadJson {
  readonly value: JsonValue;
  /** What `printJson` makes of the value, where it is known to be a piece of the text that was read. */
  readonly printed?: JsonText;
}

/** As {@link parseJson}; compact texts, which most programs send, need not be printed again. */
export function readJson(text: string, options: ParseJsonOptions = {}): Result<ReadJson> {
  const cursor: Cursor = {
    text,
    at: 0,
    isAsPrinted: true,
    depth: 0,
    depthMax: options.depthMax ?? jacksonDepthMax,
    dropNullMembers: options.dropNullMembers ?? false,
    problem: '',
  };
  skipBlanks(cursor);
  const from = cursor.at;
  cursor.isAsPrinted = true;
  const value = readValue(cursor);
  if (value === undefined) return fail(jsonError(cursor));
  const read = cursor.isAsPrinted ? { value, printed: text.slice(from, cursor.at) } : { value };
  if (!options.allowTrailing) {
    skipBlanks(cursor);
    if (cursor.at < text.length) {
      cursor.problem = 'unexpected text after the value';
      return fail(jsonError(cursor));
    }
  }
  return ok(read);
}

interface Cursor {
  readonly text: string;
  at: number;
  /** Whether all that was read stands in the text as it would be printed. */
  isAsPrinted: boolean;
  depth: number;
  readonly depthMax: number;
  readonly dropNullMembers: boolean;
  /** Why reading stopped; the first reason stands. */
  problem: string;
}

function jsonError(cursor: Cursor): ErrorValue {
  const before = cursor.text.slice(0, cursor.at);
  const line = before.split('\n').length;
  const column = cursor.at - before.lastIndexOf('\n');
  return createError('JSON_INVALID', `Cannot read JSON: ${cursor.problem} at line ${line}, column ${column}`, {
    line,
    column,
  });
}

/** Stops reading; every reader answers `undefined` for "cannot go on". */
function stop(cursor: Cursor, problem: string): undefined {
  if (cursor.problem === '') cursor.problem = problem;
  return undefined;
}

function skipBlanks(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    const code = text.charCodeAt(cursor.at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    cursor.isAsPrinted = false;
    cursor.at++;
  }
}

function readValue(cursor: Cursor): JsonValue | undefined {
  const character = cursor.text[cursor.at];
  switch (character) {
    case '{':
      return readNested(cursor, readMap);
    case '[':
      return readNested(cursor, readList);
    case '"':
      return readString(cursor);
    case 't':
      return readWord(cursor, 'true', true);
    case 'f':
      return readWord(cursor, 'false', false);
    case 'n':
      return readWord(cursor, 'null', null);
    case undefined:
      return stop(cursor, 'unexpected end of text');
    default:
      return readNumber(cursor);
  }
}

function readNested(cursor: Cursor, read: (cursor: Cursor) => JsonValue | undefined): JsonValue | undefined {
  if (cursor.depth >= cursor.depthMax) return stop(cursor, `more than ${cursor.depthMax} levels`);
  cursor.depth++;
  cursor.at++;
  const value = read(cursor);
  cursor.depth--;
  return value;
}

function readWord<T extends JsonValue>(cursor: Cursor, word: string, value: T): T | undefined {
  if (!cursor.text.startsWith(word, cursor.at)) return stop(cursor, 'unexpected word');
  if (/[\p{L}\p{Nd}_$]/u.test(cursor.text[cursor.at + word.length] ?? '')) return stop(cursor, 'unexpected word');
  cursor.at += word.length;
  return value;
}

function readMap(cursor: Cursor): JsonMap | undefined {
  const map: JsonMap = new Map();
  skipBlanks(cursor);
  if (cursor.text[cursor.at] === '}') {
    cursor.at++;
    return map;
  }
  for (;;) {
    if (cursor.text[cursor.at] !== '"') return stop(cursor, 'expected a member name in double quotes');
    const key = readString(cursor);
    if (key === undefined) return undefined;
    skipBlanks(cursor);
    if (cursor.text[cursor.at] !== ':') return stop(cursor, 'expected ":"');
    cursor.at++;
    skipBlanks(cursor);
    const member = readValue(cursor);
    if (member === undefined) return undefined;
    if (member === null || map.has(key)) cursor.isAsPrinted = false;
    if (member === null && cursor.dropNullMembers) map.delete(key);
    else map.set(key, member);
    const next = readSeparator(cursor, '}');
    if (next === undefined) return undefined;
    if (next === 'end') return map;
  }
}

function readList(cursor: Cursor): JsonValue[] | undefined {
  const list: JsonValue[] = [];
  skipBlanks(cursor);
  if (cursor.text[cursor.at] === ']') {
    cursor.at++;
    return list;
  }
  for (;;) {
    const element = readValue(cursor);
    if (element === undefined) return undefined;
    list.push(element);
    const next = readSeparator(cursor, ']');
    if (next === undefined) return undefined;
    if (next === 'end') return list;
  }
}

function readSeparator(cursor: Cursor, closer: ']' | '}'): 'end' | 'more' | undefined {
  skipBlanks(cursor);
  const character = cursor.text[cursor.at];
  if (character !== ',' && character !== closer) return stop(cursor, `expected "," or "${closer}"`);
  cursor.at++;
  if (character === closer) return 'end';
  skipBlanks(cursor);
  return 'more';
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

function readString(cursor: Cursor): string | undefined {
  const { text } = cursor;
  const plain = readPlainString(cursor);
  if (plain !== undefined) return plain;
  cursor.isAsPrinted = false;
  let read = '';
  let from = cursor.at + 1;
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      cursor.at = at + 1;
      return read === '' ? text.slice(from, at) : read + text.slice(from, at);
    }
    if (code >= 0x20 && code !== 0x5c) continue;
    cursor.at = at;
    if (code !== 0x5c)
      return stop(cursor, at >= text.length ? 'text without its closing quote' : 'control character in a text');
    const character = readEscape(cursor);
    if (character === undefined) return undefined;
    read += text.slice(from, at) + character;
    from = cursor.at;
    at = from - 1;
  }
}

// What keeps a text from being taken as it stands.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unplain = /[\u0000-\u001f\\]/;

/** A text without escapes, which nearly all are: the engine's own search is far quicker than a loop over characters. */
function readPlainString(cursor: Cursor): string | undefined {
  const from = cursor.at + 1;
  const end = cursor.text.indexOf('"', from);
  if (end < 0) return undefined;
  const read = cursor.text.slice(from, end);
  if (unplain.test(read)) return undefined;
  cursor.at = end + 1;
  return read;
}

/** Reads from the backslash on; leaves the cursor behind the escape. */
function readEscape(cursor: Cursor): string | undefined {
  const letter = cursor.text[cursor.at + 1] ?? '';
  const simple = escapes[letter];
  if (simple !== undefined) {
    cursor.at += 2;
    return simple;
  }
  const hex = cursor.text.slice(cursor.at + 2, cursor.at + 6);
  if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(hex)) return stop(cursor, 'unknown escape in a text');
  cursor.at += 6;
  return String.fromCharCode(Number.parseInt(hex, 16));
}

const numberPattern = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;

function readNumber(cursor: Cursor): number | bigint | JavaDouble | undefined {
  numberPattern.lastIndex = cursor.at;
  const match = numberPattern.exec(cursor.text);
  if (match === null) return stop(cursor, 'unexpected character');
  const [digits, fraction, exponent] = match;
  if (digits.length > numberLengthMax) return stop(cursor, `number of more than ${numberLengthMax} characters`);
  if (/[0-9a-zA-Z_.$]/.test(cursor.text[cursor.at + digits.length] ?? '')) return stop(cursor, 'malformed number');
  cursor.at += digits.length;
  if (fraction !== undefined || exponent !== undefined) {
    const value = Number(digits);
    if (printDouble(value) !== digits) cursor.isAsPrinted = false;
    return new JavaDouble(value);
  }
  if (digits === '-0') cursor.isAsPrinted = false;
  return digits.length <= 9 ? Number(digits) + 0 : toJavaInteger(BigInt(digits));
}
