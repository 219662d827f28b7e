// Where reading an Ion text stands, blanks and comments, and quoted texts with their escapes.
// Source: the Ion specification.

/**
 * Where reading stands, and the first reason why it cannot go on. Failing is a value here: readers pass `undefined`
 * up, and the cursor keeps the reason.
 */
export interface IonCursor {
  readonly text: string;
  at: number;
  depth: number;
  problem: string | undefined;
}

/** Stops reading; every reader answers undefined for "cannot go on". Later reasons are consequences of the first. */
export function stopAt(cursor: IonCursor, problem: string): undefined {
  cursor.problem ??= `${problem} at index ${cursor.at}`;
  return undefined;
}

// Sticky, so that it is matched where the cursor stands and nowhere else.
const blanks = /(?:[ \t\r\n\v\f]|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/** Goes over blanks and comments. */
export function skipBlanks(cursor: IonCursor): void {
  blanks.lastIndex = cursor.at;
  cursor.at += blanks.exec(cursor.text)?.[0].length ?? 0;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\u0000'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['/', '/'],
  ['?', '?'],
  // An escaped line break joins two lines.
  ['\n', ''],
]);

/**
 * Reads a text in double, single or three single quotes; rows of the last kind are one text. Two single quotes are an
 * empty symbol, which is why three are looked for first.
 */
export function readQuoted(cursor: IonCursor): string | undefined {
  const { text } = cursor;
  const quote = text.startsWith("'''", cursor.at) ? "'''" : text.charAt(cursor.at);
  let read = '';
  cursor.at += quote.length;
  while (!text.startsWith(quote, cursor.at)) {
    const character = text.charAt(cursor.at);
    if (character === '') return stopAt(cursor, 'text without its closing quote');
    if (character === '\\') {
      const escape = readEscape(cursor);
      if (escape === undefined) return stopAt(cursor, 'unknown escape');
      read += escape;
    } else {
      read += character;
      cursor.at++;
    }
  }
  cursor.at += quote.length;
  if (quote !== "'''") return read;
  // Blanks behind a long text belong to it only where another part follows, so the place before them is kept.
  const end = cursor.at;
  skipBlanks(cursor);
  if (text.startsWith(quote, cursor.at)) {
    const more = readQuoted(cursor);
    return more === undefined ? undefined : read + more;
  }
  cursor.at = end;
  return read;
}

/**
 * The character of an escape, or undefined where there is no such one; `\x` is of two digits, `\u` of four, `\U` of
 * eight.
 */
function readEscape(cursor: IonCursor): string | undefined {
  const letter = cursor.text.charAt(cursor.at + 1);
  const simple = escapes.get(letter);
  if (simple !== undefined) {
    cursor.at += 2;
    return simple;
  }
  const length = { x: 2, u: 4, U: 8 }[letter];
  if (length === undefined) return undefined;
  const hex = cursor.text.slice(cursor.at + 2, cursor.at + 2 + length);
  const code = Number.parseInt(hex, 16);
  if (!/^[0-9a-fA-F]+$/.test(hex) || hex.length < length || code > 0x10ffff) return undefined;
  cursor.at += 2 + length;
  return String.fromCodePoint(code);
}
