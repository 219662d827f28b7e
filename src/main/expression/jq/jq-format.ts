// jq's formats: `@json`, `@csv`, `@base64` and the others, alone or before a text. Source: the jq 1.6 manual.
import type { JsonValue } from '../../contract/value.ts';
import { decodeBase64 } from '../decode-base64.ts';
import { raiseJq } from './jq-failure.ts';
import { toJqText, writeJq } from './jq-json.ts';
import { kindOf } from './jq-order.ts';

/**
 * A value in a format; the name begins with `@`. With a text behind it only the insertions go through the format:
 * `@sh "echo \(.x)"`.
 */
export function formatJq(name: string, value: JsonValue): string {
  const format = formats.get(name);
  return format === undefined ? raiseJq(`${name.slice(1)} is not a valid format`) : format(value);
}

const formats: ReadonlyMap<string, (value: JsonValue) => string> = new Map<string, (value: JsonValue) => string>([
  ['@text', toJqText],
  ['@json', writeJq],
  ['@html', (value) => toJqText(value).replaceAll(/[<>&'"]/g, (sign) => entities.get(sign) ?? sign)],
  ['@uri', (value) => encodeUri(toJqText(value))],
  ['@csv', (value) => row(value, { separator: ',', print: (text) => `"${text.replaceAll('"', '""')}"` })],
  ['@tsv', (value) => row(value, { separator: '\t', print: escapeTsv })],
  ['@sh', (value) => (Array.isArray(value) ? value : [value]).map(quoteShell).join(' ')],
  ['@base64', (value) => Buffer.from(toJqText(value)).toString('base64')],
  ['@base64d', decode],
]);

const entities: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ["'", '&#39;'],
  ['"', '&quot;'],
]);

/**
 * Everything but letters, digits and `-_.~`; `encodeURIComponent` leaves five signs more. Half a character would make
 * it throw, hence the replacement first.
 */
function encodeUri(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\u{fffd}')).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** How texts are written; everything else in a row is the same in CSV and TSV. */
interface Row {
  readonly separator: string;
  readonly print: (text: string) => string;
}

function row(value: JsonValue, { separator, print }: Row): string {
  if (!Array.isArray(value)) return raiseJq(`${kindOf(value)} cannot be formatted as a row, only an array can be`);
  const cells = value.map((cell) => {
    if (cell === null) return '';
    if (typeof cell === 'string') return print(cell);
    const kind = kindOf(cell);
    return kind === 'array' || kind === 'object' ? raiseJq(`${kind} is not valid in a row`) : writeJq(cell);
  });
  return cells.join(separator);
}

function escapeTsv(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

/** An array becomes several words. Numbers and Booleans need no quotes, an object has no words. */
function quoteShell(value: JsonValue): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", String.raw`'\''`)}'`;
  const kind = kindOf(value);
  return kind === 'array' || kind === 'object' ? raiseJq(`${kind} can not be escaped for shell`) : writeJq(value);
}

/** Strict about its letters, as Java's decoder is; padding may be missing. */
function decode(value: JsonValue): string {
  const decoded = decodeBase64(toJqText(value));
  return decoded.ok
    ? Buffer.from(decoded.value).toString('utf8')
    : raiseJq(`${writeJq(value)} is not valid base64 data`);
}
