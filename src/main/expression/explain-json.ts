// Jackson's message for a text that is no JSON. The common mistakes have Jackson's own words and places; the
// rest says where reading stopped.
// Source: com.fasterxml.jackson.core.json.ReaderBasedJsonParser, seen through Kestra 1.3.19 and 2.0.0.
import type { ErrorValue } from '../contract/errors.ts';

const tokens = "(JSON String, Number, Array, Object or token 'null', 'true' or 'false')";
const values = "a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

/** Words a failure of our own reader as Jackson words it. */
export function explainJson(text: string, error: ErrorValue): string {
  if (/^[ \t\r\n]*$/.test(text)) return `No content to map due to end-of-input${source(1)}`;
  const line = error.line ?? 1;
  const column = error.column ?? 1;
  const at = offsetOf(text, line, column);
  const word = /^[\p{L}\p{Nd}_$]+/u.exec(text.slice(at))?.[0];
  const character = text.charAt(at);
  if (character === '') return explainEnd(text, line, column);
  if (/^(?:NaN|-?Infinity)$/.test(word ?? '')) {
    return `Non-standard token '${word}': enable \`JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS\` to allow${source(line, column + (word ?? '').length)}`;
  }
  if (error.message.includes('expected a member name')) {
    const what = 'was expecting double-quote to start field name';
    return `Unexpected character (${show(character)}): ${what}${source(line, column + 1)}`;
  }
  if (error.message.includes('expected ":"')) {
    const what = 'was expecting a colon to separate field name and value';
    return `Unexpected character (${show(character)}): ${what}${source(line, column + 1)}`;
  }
  if (error.message.includes('expected ","')) {
    const kind = error.message.includes('"]"') ? 'Array' : 'Object';
    return `Unexpected character (${show(character)}): was expecting comma to separate ${kind} entries${source(line, column + 1)}`;
  }
  if (word !== undefined && !/^[0-9]/.test(word)) {
    return `Unrecognized token '${word}': was expecting ${tokens}${source(line, column)}`;
  }
  return `Unexpected character (${show(character)}): expected ${values}${source(line, column + 1)}`;
}

function explainEnd(text: string, line: number, column: number): string {
  const opened = text.replaceAll(/"(?:[^"\\]|\\[\s\S])*"?/g, '').match(/[[{\]}]/g) ?? [];
  let depth = 0;
  let kind = 'Object';
  for (const character of opened) {
    depth += /[[{]/.test(character) ? 1 : -1;
    if (/[[{]/.test(character)) kind = character === '[' ? 'Array' : 'Object';
  }
  if (depth <= 0) return `Unexpected end-of-input${source(line, column)}`;
  const start = `start marker at [Source: ${redacted}; line: 1, column: 1]`;
  return `Unexpected end-of-input: expected close marker for ${kind} (${start})${source(line, column)}`;
}

const redacted = 'REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled)';

function source(line: number, column?: number): string {
  return `\n at [Source: ${redacted}; line: ${line}${column === undefined ? '' : `, column: ${column}`}]`;
}

function show(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x20 ? `(CTRL-CHAR, code ${code})` : `'${character}' (code ${code})`;
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
