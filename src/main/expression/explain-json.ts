// Jackson's message for a text that is no JSON. The common mistakes have Jackson's own words and places; the
// rest says where reading stopped.
// Source: com.fasterxml.jackson.core.json.ReaderBasedJsonParser, seen through Kestra 1.3.19 and 2.0.0.
import type { ErrorValue } from '../contract/errors.ts';
import { jacksonPlace, jacksonSource } from './jackson-place.ts';

const tokens = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
const values = "a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

/** Words a failure of our own reader as Jackson words it. */
export function explainJson(text: string, error: ErrorValue): string {
  if (/^[ \t\r\n]*$/.test(text)) return `No content to map due to end-of-input${jacksonPlace({})}`;
  const line = error.line ?? 1;
  const column = error.column ?? 1;
  const at = offsetOf(text, line, column);
  const word = /^[\p{L}\p{Nd}_$]+/u.exec(text.slice(at))?.[0];
  const character = text.charAt(at);
  // Nothing stands where reading stopped: the text ended too early.
  if (character === '') return explainEnd(text, line, column);
  if (/^(?:NaN|-?Infinity)$/.test(word ?? '')) {
    return `Non-standard token '${word}': enable \`JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS\` to allow${jacksonPlace({ line, column: column + (word ?? '').length })}`;
  }
  if (error.message.includes('expected a member name')) {
    const what = 'was expecting double-quote to start field name';
    return `Unexpected character (${show(character)}): ${what}${jacksonPlace({ line, column })}`;
  }
  if (error.message.includes('expected ":"')) {
    const what = 'was expecting a colon to separate field name and value';
    return `Unexpected character (${show(character)}): ${what}${jacksonPlace({ line, column })}`;
  }
  if (error.message.includes('expected ","')) {
    const kind = error.message.includes('"]"') ? 'Array' : 'Object';
    return `Unexpected character (${show(character)}): was expecting comma to separate ${kind} entries${jacksonPlace({ line, column })}`;
  }
  // Our reader stops behind the zero, or before the minus.
  if (/^-?0[0-9]/.test(text.slice(Math.max(at - 1, 0)).trimStart()) || /^-?0[0-9]/.test(text.slice(at))) {
    return `Invalid numeric value: Leading zeroes not allowed${jacksonPlace({ line, column: column + 1 })}`;
  }
  if (word !== undefined && !/^[0-9]/.test(word)) {
    return `Unrecognized token '${word}': was expecting ${tokens}${jacksonPlace({ line, column: column + matchedPart(word) })}`;
  }
  return `Unexpected character (${show(character)}): expected ${values}${jacksonPlace({ line, column })}`;
}

/** How far beyond its first letter a word is one of JSON's: Jackson names the last letter that fitted. */
function matchedPart(word: string): number {
  const lengths = ['true', 'false', 'null'].map((name) => {
    const end = Array.from(name).findIndex((letter, index) => word[index] !== letter);
    return (end === -1 ? name.length : end) - 1;
  });
  return Math.max(0, ...lengths);
}

/** What Jackson says where the text ends too early, by what was open there. */
function explainEnd(text: string, line: number, column: number): string {
  const place = jacksonPlace({ line, column });
  const outside = text.replaceAll(/"(?:[^"\\]|\\[\s\S])*"/g, '""');
  if (/"[^"]*$/.test(outside.replaceAll('""', ''))) {
    return `Unexpected end-of-input: was expecting closing quote for a string value${place}`;
  }
  const open: string[] = [];
  for (const bracket of outside.match(/[[{\]}]/g) ?? []) {
    if (bracket === '[' || bracket === '{') open.push(bracket === '[' ? 'Array' : 'Object');
    else open.pop();
  }
  const kind = open.at(-1);
  if (kind === undefined) return `Unexpected end-of-input${place}`;
  if (/[,:]\s*$/.test(outside) || (kind === 'Object' && /[{,]\s*""\s*$/.test(outside))) {
    return `Unexpected end-of-input within/between ${kind} entries${place}`;
  }
  const start = `start marker at ${jacksonSource}; line: 1, column: 1]`;
  return `Unexpected end-of-input: expected close marker for ${kind} (${start})${place}`;
}

/** Jackson shows a sign with its code, and controls by their code alone. */
function show(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? `(CTRL-CHAR, code ${code})` : `'${character}' (code ${code})`;
}

/** Our errors know line and column, the words around the place are found by its index. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
