// `urlencode` and `urldecode`: texts as HTML forms write them. Source: java.net.URLEncoder and URLDecoder,
// with their messages.
import { castText } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { raiseJava } from '../raise.ts';

/** For form fields and query values: a blank becomes `+`, which in a path means a plus. Null stays null. */
export const urlencode: Filter = {
  name: 'urlencode',
  argumentNames: null,
  apply(input) {
    const text = castText(input);
    if (text === null) return null;
    return Buffer.from(loneSurrogatesAsQuestionMarks(text), 'utf8').reduce(
      (encoded, byte) => encoded + encodeByte(byte),
      '',
    );
  },
};

/** Java writes `?` where half a character has no UTF-8 form. */
function loneSurrogatesAsQuestionMarks(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '?');
}

function encodeByte(byte: number): string {
  const letter = String.fromCharCode(byte);
  if (/[A-Za-z0-9.*_-]/.test(letter)) return letter;
  return letter === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Takes `+` and `%20` for a blank. Bytes that are no UTF-8 become U+FFFD; a broken escape fails. */
export const urldecode: Filter = {
  name: 'urldecode',
  argumentNames: null,
  apply(input) {
    const text = castText(input);
    if (text === null) return null;
    return text.replaceAll('+', ' ').replaceAll(/(?:%[\s\S]{0,2})+/g, decodeRow);
  },
};

/** Decodes escapes that stand side by side, since one character may need several. */
function decodeRow(row: string): string {
  const bytes: number[] = [];
  let at = 0;
  while (row[at] === '%') {
    const digits = row.slice(at + 1, at + 3);
    if (digits.length < 2) return raiseIllegal('URLDecoder: Incomplete trailing escape (%) pattern');
    const strange = /[^0-9a-fA-F]/.exec(digits)?.[0];
    if (strange !== undefined) {
      return raiseIllegal(
        'URLDecoder: Illegal hex characters in escape (%) pattern - not a hexadecimal digit: ' +
          `"${strange}" = ${strange.charCodeAt(0)}`,
      );
    }
    bytes.push(Number.parseInt(digits, 16));
    at += 3;
  }
  return Buffer.from(bytes).toString('utf8') + row.slice(at);
}

function raiseIllegal(text: string): never {
  return raiseJava('java.lang.IllegalArgumentException', text);
}
