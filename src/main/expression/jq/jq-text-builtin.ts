// The functions of jq on texts. Source: the jq 1.6 manual.
import type { JsonValue } from '../../contract/value.ts';
import { formatJq } from './jq-format.ts';
import { raiseJq } from './jq-failure.ts';
import { kindOf, toNumber } from './jq-order.ts';

type TextBuiltin = (input: JsonValue, operands: readonly JsonValue[]) => JsonValue;

/** By `name/count`. Texts are counted and cut by characters (code points), case is that of ASCII alone. */
export const textBuiltins: readonly (readonly [string, TextBuiltin])[] = [
  ['_lower/0', (input) => textOf(input).replaceAll(/[A-Z]+/g, (part) => part.toLowerCase())],
  ['_upper/0', (input) => textOf(input).replaceAll(/[a-z]+/g, (part) => part.toUpperCase())],
  ['startswith/1', (input, [part = null]) => textOf(input).startsWith(textOf(part))],
  ['endswith/1', (input, [part = null]) => textOf(input).endsWith(textOf(part))],
  ['ltrimstr/1', (input, [part = null]) => trimStart(input, part)],
  ['rtrimstr/1', (input, [part = null]) => trimEnd(input, part)],
  ['split/1', (input, [separator = null]) => split(textOf(input), textOf(separator))],
  ['explode/0', (input) => Array.from(textOf(input), (character) => character.codePointAt(0) ?? 0)],
  ['implode/0', implode],
  ['utf8bytelength/0', (input) => Buffer.byteLength(textOf(input))],
  ['format/1', (input, [name = null]) => formatJq(`@${textOf(name)}`, input)],
];

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : raiseJq(`${kindOf(value)} is no string`);
}

/** An empty text has no parts; an empty separator splits into characters. */
function split(text: string, separator: string): JsonValue {
  if (text === '') return [];
  return separator === '' ? Array.from(text) : text.split(separator);
}

/** What is no text, or does not begin so, comes back unchanged instead of failing. */
function trimStart(input: JsonValue, part: JsonValue): JsonValue {
  if (typeof input !== 'string' || typeof part !== 'string' || !input.startsWith(part)) return input;
  return input.slice(part.length);
}

function trimEnd(input: JsonValue, part: JsonValue): JsonValue {
  if (typeof input !== 'string' || typeof part !== 'string' || part === '' || !input.endsWith(part)) return input;
  return input.slice(0, -part.length);
}

/** Codes beyond Unicode's last would make JavaScript throw. */
function implode(input: JsonValue): JsonValue {
  if (!Array.isArray(input)) return raiseJq('implode input must be an array');
  const codes = input.map(toNumber);
  const isText = codes.every((code) => Number.isInteger(code) && code >= 0 && code <= 0x10ffff);
  return isText ? codes.map((code) => String.fromCodePoint(code)).join('') : raiseJq('Invalid codepoint');
}
