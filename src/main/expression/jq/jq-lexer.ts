// A jq program → tokens. Texts with `\(…)` inside are cut into their parts here; the parser reads the insides.
// Source: the jq 1.6 manual.
import { raiseJq } from './jq-failure.ts';

/** One token. */
export type JqToken =
  | { readonly kind: 'name' | 'field' | 'variable' | 'format' | 'number' | 'sign'; readonly text: string }
  /** A text: what stands in it, and the tokens of what is inserted. */
  | { readonly kind: 'text'; readonly parts: readonly (string | readonly JqToken[])[] };

// Comments run to the end of their line and count as blanks.
const blank = /(?:[ \t\r\n]|#[^\n]*)+/y;
// One sticky pattern with a named group for every kind. Longer signs stand before shorter ones, and a field such as
// `.name` is one token, so that `. name` is not one.
const plain =
  /(?<field>\.[A-Za-z_]\w*)|(?<variable>\$(?:__loc__|[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*))|(?<format>@[A-Za-z0-9]+)|(?<number>(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)|(?<name>[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*)|(?<sign>\?\/\/=?|\/\/=|\|=|[-+*/%]=|==|!=|<=|>=|\/\/|\.\.|[-+*/%=<>|,.:;()[\]{}?])/y;

/** Reads all tokens of a program. Stops where a sign is none of jq's, or a text does not end. */
export function tokenizeJq(program: string): readonly JqToken[] {
  const { tokens, end } = readTokens(program, 0, false);
  return end === program.length ? tokens : raiseJq(`syntax error at ${end}`);
}

interface Tokens {
  readonly tokens: JqToken[];
  readonly end: number;
}

/**
 * Reads until the end, or inside of a text until the bracket that closes the insertion. An inserted program may hold
 * texts with insertions in turn, so the two readers call each other.
 */
function readTokens(program: string, from: number, isInserted: boolean): Tokens {
  const tokens: JqToken[] = [];
  let depth = 0;
  let at = from;
  for (;;) {
    blank.lastIndex = at;
    at += blank.exec(program)?.[0].length ?? 0;
    if (at >= program.length) return { tokens, end: at };
    if (program[at] === '"') {
      const text = readText(program, at);
      tokens.push(text.token);
      at = text.end;
      continue;
    }
    plain.lastIndex = at;
    const match = plain.exec(program);
    if (match === null) return raiseJq(`syntax error at ${at}`);
    const token = toToken(match);
    if (token.text === '(') depth++;
    // A bracket too many outside of texts is left to the parser, which says where.
    if (token.text === ')' && --depth < 0 && isInserted) return { tokens, end: at + 1 };
    tokens.push(token);
    at += match[0].length;
  }
}

type PlainToken = Exclude<JqToken, { kind: 'text' }>;

function toToken(match: RegExpExecArray): PlainToken {
  const { field, variable, format, number, name } = match.groups ?? {};
  if (field !== undefined) return { kind: 'field', text: field.slice(1) };
  if (variable !== undefined) return { kind: 'variable', text: variable.slice(1) };
  if (format !== undefined) return { kind: 'format', text: format };
  if (number !== undefined) return { kind: 'number', text: number };
  return name === undefined ? { kind: 'sign', text: match[0] } : { kind: 'name', text: name };
}

// JSON's escapes; `\(` and `\u` are read where they stand.
const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
]);

interface Text {
  readonly token: JqToken;
  readonly end: number;
}

function readText(program: string, from: number): Text {
  const parts: (string | readonly JqToken[])[] = [];
  let text = '';
  let at = from + 1;
  while (program[at] !== '"') {
    if (at >= program.length) return raiseJq('unterminated string');
    if (program[at] !== '\\') {
      text += program.charAt(at++);
      continue;
    }
    const letter = program.charAt(at + 1);
    const escape = escapes.get(letter);
    if (letter === '(') {
      const inserted = readTokens(program, at + 2, true);
      // Text and insertion alternate; an empty text between two insertions does no harm.
      parts.push(text, inserted.tokens);
      text = '';
      at = inserted.end;
    } else if (escape !== undefined) {
      text += escape;
      at += 2;
    } else {
      const hex = /^u([0-9a-fA-F]{4})/.exec(program.slice(at + 1, at + 6))?.[1];
      if (hex === undefined) return raiseJq('invalid escape');
      // Single UTF-16 units: two escapes in a row make one character, as in JSON.
      text += String.fromCharCode(Number.parseInt(hex, 16));
      at += 6;
    }
  }
  parts.push(text);
  return { token: { kind: 'text', parts }, end: at + 1 };
}
