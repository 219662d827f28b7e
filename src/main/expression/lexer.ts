// Template text → tokens, as Pebble's lexer does it: the same modes, the same order of attempts, the same
// words for what it refuses. `raw` is not known here; `raw-block.ts` has taken it out before.
// Source: Pebble 4.1 as Kestra configures it (newlines after tags are kept).
import { createOperatorPattern } from './operator-table.ts';
import { raiseJava, raiseSyntax } from './raise.ts';
import type { Token, TokenType } from './token.ts';

/**
 * Splits a template into tokens; the last one is `EOF`. The modes are a stack, because a text may hold an expression
 * that holds a text.
 */
export function tokenize(template: string): readonly Token[] {
  const lexer: Lexer = { template, at: 0, line: 1, tokens: [], modes: ['data'], brackets: [], trimsNextText: false };
  while (lexer.at < template.length) readers[lexer.modes.at(-1) ?? 'data'](lexer);
  push(lexer, 'EOF', null);
  const open = lexer.brackets.at(-1);
  if (open !== undefined) raiseSyntax(`Unclosed "${open}"`, lexer.line);
  return lexer.tokens;
}

type Mode = 'data' | 'print' | 'execute' | 'comment' | 'string' | 'interpolation';

interface Lexer {
  readonly template: string;
  at: number;
  line: number;
  readonly tokens: Token[];
  readonly modes: Mode[];
  /** Open brackets: `(`, `[`, `{`, `"` and `#{`. */
  readonly brackets: string[];
  trimsNextText: boolean;
}

const readers: Readonly<Record<Mode, (lexer: Lexer) => void>> = {
  data: readData,
  print: (lexer) => readTag(lexer, printEnd, 'PRINT_END'),
  execute: (lexer) => readTag(lexer, executeEnd, 'EXECUTE_END'),
  comment: readComment,
  string: readString,
  interpolation: readInterpolation,
};

// Java's `\s`, which knows no Unicode blanks.
const blanks = /[ \t\n\v\f\r]+/y;
// Whichever comes first; which one it is decides the next mode.
const opener = /\{\{|\{%|\{#/g;
const leadingTrim = /-[ \t\n\v\f\r]+/y;
const verbatimStart = /[ \t\n\v\f\r]*verbatim[ \t\n\v\f\r]*-?%\}/y;
const verbatimEnd = /\{%(-)?[ \t\n\v\f\r]*endverbatim[ \t\n\v\f\r]*(-)?%\}/g;
const printEnd = /[ \t\n\v\f\r]*(-)?\}\}/y;
const executeEnd = /[ \t\n\v\f\r]*(-)?%\}/y;
const newline = /\r\n|\n\r|[\r\n\u0085\u2028\u2029]/g;
const operator = createOperatorPattern();
const name = /[\p{L}_][\p{L}\p{Nd}_]*/uy;
const long = /[0-9]+L/y;
const number = /[0-9]+(?:\.[0-9]+)?/y;
const punctuation = /[()[\]{}?:.,|=]/y;
// Written as loops over long pieces, so that a text of megabytes needs no stack to match.
const plainString = /'[^'\\]*(?:\\[^][^'\\]*)*'|"[^#"\\]*(?:\\[^][^#"\\]*)*"/y;
const stringPart = /[^#"\\]*(?:(?:\\[^]|#(?!\{))[^#"\\]*)*/y;
const interpolationEnd = /[ \t\n\v\f\r]*\}/y;
const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Matches a pattern exactly at the cursor. */
function match(lexer: Lexer, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = lexer.at;
  return pattern.exec(lexer.template);
}

function advance(lexer: Lexer, length: number): void {
  const passed = lexer.template.slice(lexer.at, lexer.at + length);
  lexer.line += passed.match(newline)?.length ?? 0;
  lexer.at += length;
}

function push(lexer: Lexer, type: TokenType, value: string | null): void {
  lexer.tokens.push({ type, value, line: lexer.line, at: lexer.at });
}

function readData(lexer: Lexer): void {
  const start = match(lexer, opener);
  const end = start?.index ?? lexer.template.length;
  let text = lexer.template.slice(lexer.at, end);
  advance(lexer, end - lexer.at + (start === null ? 0 : 2));
  if (lexer.trimsNextText) text = trimStart(text);
  lexer.trimsNextText = false;
  const isEmpty = text === '';
  const trim = start === null ? null : match(lexer, leadingTrim);
  if (trim !== null) {
    text = trimEnd(text);
    advance(lexer, trim[0].length);
  }
  // Pebble leaves out empty texts, but not one that a dash behind it empties: it makes a typed value a text.
  if (!isEmpty) push(lexer, 'TEXT', text);
  if (start !== null) enterTag(lexer, start[0]);
}

function enterTag(lexer: Lexer, start: string): void {
  if (start === '{#') {
    lexer.modes.push('comment');
  } else if (start === '{{') {
    push(lexer, 'PRINT_START', null);
    lexer.modes.push('print');
  } else if (match(lexer, verbatimStart) === null) {
    push(lexer, 'EXECUTE_START', null);
    lexer.modes.push('execute');
  } else {
    readVerbatim(lexer);
  }
}

/** Everything up to `endverbatim` is text, braces included. */
function readVerbatim(lexer: Lexer): void {
  advance(lexer, match(lexer, verbatimStart)?.[0].length ?? 0);
  const end = match(lexer, verbatimEnd);
  if (end === null) return raiseSyntax('Unclosed verbatim tag.', lexer.line);
  // Pebble trims the start always, the end only where a dash asks for it.
  const text = trimStart(lexer.template.slice(lexer.at, end.index));
  advance(lexer, end.index + end[0].length - lexer.at);
  lexer.trimsNextText = end[2] !== undefined;
  const trimmed = end[1] === undefined ? text : trimEnd(text);
  if (trimmed !== '') push(lexer, 'TEXT', trimmed);
}

/** The dash that trims what follows has to have a blank before it. */
function readComment(lexer: Lexer): void {
  const end = lexer.template.indexOf('#}', lexer.at);
  if (end === -1) raiseSyntax('Unclosed comment.', lexer.line);
  if (/[ \t\n\v\f\r]-$/.test(lexer.template.slice(lexer.at, end))) lexer.trimsNextText = true;
  advance(lexer, end + 2 - lexer.at);
  lexer.modes.pop();
}

/** A closing sign ends the tag only outside of brackets, so `{{ {'a': {}} }}` holds together. */
function readTag(lexer: Lexer, endPattern: RegExp, endType: TokenType): void {
  const end = lexer.brackets.length === 0 ? match(lexer, endPattern) : null;
  if (end === null) return readExpression(lexer);
  if (end[1] !== undefined) lexer.trimsNextText = true;
  push(lexer, endType, end[0].slice(-2));
  advance(lexer, end[0].length);
  lexer.modes.pop();
}

/**
 * Pebble's order: an operator before a name, so that `not` is one, a Long before a number, a plain text before one
 * with `#`.
 */
function readExpression(lexer: Lexer): void {
  advance(lexer, match(lexer, blanks)?.[0].length ?? 0);
  if (
    readSimple(lexer, operator, 'OPERATOR') ||
    readSimple(lexer, name, 'NAME') ||
    readLong(lexer) ||
    readSimple(lexer, number, 'NUMBER') ||
    readPunctuation(lexer) ||
    readPlainString(lexer)
  ) {
    return;
  }
  // Pebble reads a character behind the end of its buffer as zero.
  const character = lexer.template[lexer.at] ?? '\u0000';
  if (character !== '"') raiseSyntax(`Unexpected character [${character}]`, lexer.line);
  lexer.brackets.push('"');
  lexer.modes.push('string');
  advance(lexer, 1);
}

function readSimple(lexer: Lexer, pattern: RegExp, type: TokenType): boolean {
  const found = match(lexer, pattern);
  if (found === null) return false;
  push(lexer, type, found[0]);
  advance(lexer, found[0].length);
  return true;
}

function readLong(lexer: Lexer): boolean {
  const found = match(lexer, long);
  if (found === null) return false;
  push(lexer, 'LONG', found[0].slice(0, -1));
  advance(lexer, found[0].length);
  return true;
}

function readPunctuation(lexer: Lexer): boolean {
  const character = match(lexer, punctuation)?.[0];
  if (character === undefined) return false;
  if ('([{'.includes(character)) lexer.brackets.push(character);
  if (')]}'.includes(character)) {
    const open = lexer.brackets.pop();
    if (open === undefined) return raiseSyntax(`Unexpected "${character}"`, lexer.line);
    refuseOtherCloser(lexer, open, character);
  }
  push(lexer, 'PUNCTUATION', character);
  advance(lexer, 1);
  return true;
}

function refuseOtherCloser(lexer: Lexer, open: string, character: string): void {
  const closer = closers[open];
  if (closer === undefined) {
    // Pebble looks for the closer of a quote, which has none.
    raiseJava('java.lang.NullPointerException', 'Cannot invoke "String.equals(Object)" because "expected" is null');
  }
  if (closer !== character) raiseSyntax(`Unclosed "${closer}"`, lexer.line);
}

function readPlainString(lexer: Lexer): boolean {
  const found = match(lexer, plainString)?.[0];
  if (found === undefined) return false;
  advance(lexer, found.length);
  // Only the quote that surrounds the text can be escaped; every other backslash stays.
  const quote = found[0] ?? '';
  push(lexer, 'STRING', found.slice(1, -1).replaceAll(`\\${quote}`, quote));
  return true;
}

/** Inside a text in double quotes that holds a `#`: no escapes there. */
function readString(lexer: Lexer): void {
  if (lexer.template.startsWith('#{', lexer.at)) {
    lexer.brackets.push('#{');
    push(lexer, 'STRING_INTERPOLATION_START', null);
    advance(lexer, 2);
    lexer.modes.push('interpolation');
  } else if (lexer.template[lexer.at] === '"') {
    lexer.brackets.pop();
    lexer.modes.pop();
    advance(lexer, 1);
  } else {
    const part = match(lexer, stringPart)?.[0] ?? '';
    // Only a backslash at the very end of the template is no part of a text.
    if (part === '') raiseSyntax(`Unexpected character [${lexer.template[lexer.at] ?? ''}]`, lexer.line);
    push(lexer, 'STRING', part);
    advance(lexer, part.length);
  }
}

function readInterpolation(lexer: Lexer): void {
  const found = lexer.brackets.at(-1) === '#{' ? match(lexer, interpolationEnd) : null;
  if (found === null) return readExpression(lexer);
  lexer.brackets.pop();
  push(lexer, 'STRING_INTERPOLATION_END', null);
  advance(lexer, found[0].length);
  lexer.modes.pop();
}

// Java's `Character.isWhitespace`: no no-break spaces, but the four separators of ASCII.
function isWhitespace(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code >= 0x1c && code <= 0x1f) return true;
  return /\s/.test(character) && !'\u00a0\u2007\u202f\ufeff'.includes(character);
}

/** Loops rather than patterns: one for the blanks at an end takes time with the square of their number. */
function trimStart(text: string): string {
  let start = 0;
  while (start < text.length && isWhitespace(text.charAt(start))) start++;
  return text.slice(start);
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isWhitespace(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
