// A command line → its words, as bash, PowerShell or cmd would hand them to a program. Nothing is expanded: a variable
// stays the text that it is. What stands behind the end of the command (a pipe, a second command) is told and not read.

/** The shells whose quoting is known. */
export type Shell = 'bash' | 'powershell' | 'cmd';

/** The words, and what of the text is none of them. */
export interface ShellWords {
  readonly words: readonly string[];
  /** From the sign on that ends the command; empty where nothing stands there. */
  readonly rest: string;
}

/** Which shell a text looks written for: the sign before a line's end tells, or quotes with a caret. */
export function detectShell(text: string): Shell {
  if (/\^\s*$/m.test(text) || text.includes('^"')) return 'cmd';
  return /`\s*$/m.test(text) || /^\s*curl\.exe\b/.test(text) ? 'powershell' : 'bash';
}

/** Reads the words of the first command. A quote that is never closed ends with the text. */
export function readWords(text: string, shell: Shell): ShellWords {
  if (shell === 'cmd') return splitWords(uncaret(text), readArgument);
  return splitWords({ text, ends: [] }, shell === 'bash' ? readBash : readPowerShell);
}

/** One piece of a word: what it stands for, and where it ends; undefined at a plain character. */
type ReadPiece = (text: string, at: number, isQuoted: boolean) => Piece | undefined;

/** What a quote or an escape stands for. */
interface Piece {
  /** Without its quotes and escapes; empty for a line that goes on. */
  readonly value: string;
  /** The index behind it. */
  readonly end: number;
}

/** Text whose characters at `ends` end the command though they look plain. */
interface PlainText {
  readonly text: string;
  readonly ends: readonly number[];
}

/** Words end at blanks outside of pieces; a piece belongs to the word that it stands in or beside. */
function splitWords({ text, ends }: PlainText, read: ReadPiece): ShellWords {
  const words: string[] = [];
  let word: string | undefined;
  const close = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  let at = 0;
  while (at < text.length) {
    const piece = read(text, at, false);
    if (piece !== undefined) {
      // A line that goes on is no part of a word.
      if (piece.value !== '' || /["']/.test(text[at] ?? '')) word = (word ?? '') + piece.value;
      at = piece.end;
      continue;
    }
    const sign = text[at] ?? '';
    if (ends.includes(at) || (read !== readArgument && isEnd(text, at))) break;
    if (/\s/.test(sign)) close();
    else word = (word ?? '') + sign;
    at++;
  }
  close();
  return { words, rest: text.slice(at).trim() };
}

/** What ends a command outside of quotes; so does a line's end once there is a command, which is read on as one here. */
function isEnd(text: string, at: number): boolean {
  return '|;&<>'.includes(text[at] ?? '');
}

/** Letters behind a backslash within `$'…'`. */
const ansiEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  f: '\f',
  v: '\v',
};

/** A quote, or a backslash with what follows it; a backslash before a line end joins the lines. */
function readBash(text: string, at: number): Piece | undefined {
  const sign = text[at];
  if (sign === '$' && text[at + 1] === "'") return readAnsi(text, at + 2);
  if (sign === "'") return readTo(text, at + 1, "'");
  if (sign === '"')
    return readDouble(text, at + 1, (next) => ('$`"\\'.includes(next) ? next : next === '\n' ? '' : `\\${next}`));
  if (sign !== '\\') return undefined;
  const skipped = text.startsWith('\r\n', at + 1) ? '\r\n' : (text[at + 1] ?? '');
  return { value: /^\r?\n$/.test(skipped) ? '' : skipped, end: at + 1 + skipped.length };
}

/** `$'…'`: escapes as C has them; numbers are those of characters. */
function readAnsi(text: string, from: number): Piece {
  let value = '';
  let at = from;
  while (at < text.length && text[at] !== "'") {
    if (text[at] !== '\\') {
      value += text[at++];
      continue;
    }
    const [all = '\\', hex, octal, plain = ''] =
      /^\\(?:x([0-9a-fA-F]{1,2})|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|([0-7]{1,3})|([^]))/.exec(
        text.slice(at, at + 10),
      ) ?? [];
    const wide = /^\\[uU]([0-9a-fA-F]+)$/.exec(all)?.[1];
    if (hex !== undefined || wide !== undefined) value += fromCode(Number.parseInt(hex ?? wide ?? '', 16));
    else if (octal !== undefined) value += fromCode(Number.parseInt(octal, 8));
    else value += ansiEscapes[plain] ?? ('\\\'"?'.includes(plain) ? plain : all);
    at += all.length;
  }
  return { value, end: at + 1 };
}

/** A number beyond all characters becomes the mark for a character that is none. */
function fromCode(code: number): string {
  return code > 0x10_ff_ff ? '\ufffd' : String.fromCodePoint(code);
}

/** All up to a quote, as it stands; a quote that is missing ends with the text. */
function readTo(text: string, from: number, quote: string): Piece {
  const end = text.indexOf(quote, from);
  return end === -1 ? { value: text.slice(from), end: text.length } : { value: text.slice(from, end), end: end + 1 };
}

/** All up to a double quote; what a backslash makes of the next character differs from shell to shell. */
function readDouble(text: string, from: number, unescape: (next: string) => string): Piece {
  let value = '';
  let at = from;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\' && at + 1 < text.length) {
      value += unescape(text[at + 1] ?? '');
      at += 2;
    } else value += text[at++];
  }
  return { value, end: at + 1 };
}

/** Characters behind a backtick within double quotes; any other stands for itself. */
const backtickEscapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0', '\n': '' };

/** A quote, within which a doubled quote is one, or a backtick with what follows it. */
function readPowerShell(text: string, at: number): Piece | undefined {
  const sign = text[at];
  if (sign === "'" || sign === '"') {
    let value = '';
    let end = at + 1;
    while (end < text.length && (text[end] !== sign || text[end + 1] === sign)) {
      const isEscape = sign === '"' && text[end] === '`';
      const isDoubled = text[end] === sign;
      const next = text[end + 1] ?? '';
      value += isEscape ? (backtickEscapes[next] ?? next) : text[end];
      end += isEscape || isDoubled ? 2 : 1;
    }
    return { value, end: end + 1 };
  }
  if (sign !== '`') return undefined;
  const skipped = text.startsWith('\r\n', at + 1) ? '\r\n' : (text[at + 1] ?? '');
  return { value: /^\r?\n$/.test(skipped) ? '' : skipped, end: at + 1 + skipped.length };
}

/**
 * What cmd hands on: carets are gone outside of its quotes, and with them a line's end. Its own quotes stay, since the
 * program reads them. An end of the command is where a sign stands without a caret and outside of quotes.
 */
function uncaret(text: string): PlainText {
  let plain = '';
  let isQuoted = false;
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '^' && !isQuoted) {
      at += text.startsWith('\r\n', at + 1) ? 2 : 1;
      // Behind a caret that ends a line, the next line's first sign is taken as it is: an empty line is a line's end.
      if (text[at] === '\n') {
        const emptyLine = text.startsWith('\r\n', at + 1) ? 2 : text[at + 1] === '\n' ? 1 : 0;
        plain += emptyLine === 0 ? ' ' : '\n';
        at += emptyLine;
      } else plain += text[at] ?? '';
      continue;
    }
    if (sign === '"') isQuoted = !isQuoted;
    if (!isQuoted && '|&<>'.includes(sign)) ends.push(plain.length);
    plain += sign;
  }
  return { text: plain, ends };
}

/** As programs of Windows read their own command line: backslashes count before a quote alone. */
function readArgument(text: string, at: number): Piece | undefined {
  if (text[at] === '\\') {
    const [all = '', slashes = ''] = /^(\\+)"/.exec(text.slice(at)) ?? [];
    if (all === '') return undefined;
    const half = '\\'.repeat(Math.floor(slashes.length / 2));
    return slashes.length % 2 === 1
      ? { value: `${half}"`, end: at + all.length }
      : { value: half, end: at + slashes.length };
  }
  if (text[at] !== '"') return undefined;
  let value = '';
  let end = at + 1;
  while (end < text.length && text[end] !== '"') {
    const [, slashes = ''] = /^(\\+)"/.exec(text.slice(end)) ?? [];
    const isEscaped = slashes.length % 2 === 1;
    value += slashes === '' ? text[end] : '\\'.repeat(Math.floor(slashes.length / 2)) + (isEscaped ? '"' : '');
    end += slashes === '' ? 1 : slashes.length + (isEscaped ? 1 : 0);
  }
  // A doubled quote within quotes is one quote.
  const doubled = text[end + 1] === '"' ? readArgument(text, end + 1) : undefined;
  return doubled === undefined ? { value, end: end + 1 } : { value: `${value}"${doubled.value}`, end: doubled.end };
}
