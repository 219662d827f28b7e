// Ion texts and symbols with their quotes and escapes. Source: the Ion specification; Amazon's Ion writer.

const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\u0000', '\\0'],
  ['\u0007', '\\a'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\v', '\\v'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\\', '\\\\'],
]);

/** A text in double quotes; single ones in it stay as they are. */
export function quoteIonText(text: string): string {
  return `"${escape(text, '"')}"`;
}

// Bare, these would be values.
const keywords = /^(?:null|true|false|nan)$/;

/**
 * A symbol, in single quotes where it is no identifier. `$1` would be a place in a symbol table, so it is quoted too.
 */
export function quoteSymbol(text: string): string {
  const isPlain = /^[A-Za-z_$][\w$]*$/.test(text) && !keywords.test(text) && !/^\$[0-9]+$/.test(text);
  return isPlain ? text : `'${escape(text, "'")}'`;
}

function escape(text: string, quote: string): string {
  // oxlint-disable-next-line no-control-regex -- Control characters are what is escaped.
  return text.replaceAll(/[\u0000-\u001f\u007f\\'"]/g, (character) => {
    if (character === "'" || character === '"') return character === quote ? `\\${quote}` : character;
    const short = shortEscapes.get(character);
    return short ?? `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}
