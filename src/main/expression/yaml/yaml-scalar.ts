// Texts in YAML: plain, quoted, or as a block, as Jackson asks for and SnakeYAML allows.
// Source: Jackson's StringQuotingChecker; SnakeYAML's Emitter.
import { analyzeYamlText } from './yaml-analysis.ts';

// What YAML 1.1 reads as a Boolean or null, and the empty text. Jackson lists these spellings and no others.
const reserved =
  /^(?:false|False|FALSE|n|N|no|No|NO|null|Null|NULL|on|On|ON|off|Off|OFF|true|True|TRUE|y|Y|yes|Yes|YES|~.*)?$/s;

/**
 * A text as value; `indent` is where its further lines stand. Jackson chooses between plain, double quotes and a
 * block, and SnakeYAML overrules it towards quotes where the choice would not read back.
 */
export function printYamlText(text: string, indent: number): string {
  if (text.includes('\n')) return printLines(text, indent);
  if (reserved.test(text) || /[[\]{},]|(?:^|[ \t])#|:(?:$|[ \t])/.test(text)) return quoteDouble(text);
  return analyzeYamlText(text).allowsPlain ? text : quote(text, indent);
}

/** A text as key, on one line. What begins like a number is quoted here, unlike in values. */
export function printYamlKey(text: string): string {
  // oxlint-disable-next-line no-control-regex -- Control characters are what is looked for.
  if (reserved.test(text) || /^[-0-9+.]/.test(text) || /[\u0000-\u001f]/.test(text)) return quoteDouble(text);
  return analyzeYamlText(text).allowsPlain ? text : quote(text, 0);
}

/** Several lines are a block where that keeps them as they are. */
function printLines(text: string, indent: number): string {
  if (!analyzeYamlText(text).allowsBlock) return quote(text, indent);
  // A text that begins with a blank hides where its block begins, so the depth is written down.
  const hint = /^[ \n]/.test(text) ? '2' : '';
  // `-` where no line break ends the text, `+` where more than one does; one is what a block has by itself.
  const chomping = text.endsWith('\n') ? (/^\n$|\n\n$/.test(text) ? '+' : '') : '-';
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  const lines = body.split('\n').map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  return `|${hint}${chomping}\n${lines.join('\n')}`;
}

function quote(text: string, indent: number): string {
  return analyzeYamlText(text).allowsSingleQuotes ? quoteSingle(text, indent) : quoteDouble(text);
}

/** A line break inside of single quotes is written twice, other breaks once; the next line is indented. */
function quoteSingle(text: string, indent: number): string {
  const quoted = text.replaceAll("'", "''").replaceAll(/[\n\u0085\u2028\u2029]+/g, (breaks) => {
    const first = breaks.startsWith('\n') ? '\n' : '';
    return `${first}${breaks}${' '.repeat(indent)}`;
  });
  return `'${quoted}'`;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\u0000', '0'],
  ['\u0007', 'a'],
  ['\b', 'b'],
  ['\t', 't'],
  ['\n', 'n'],
  ['\v', 'v'],
  ['\f', 'f'],
  ['\r', 'r'],
  ['\u001b', 'e'],
  ['"', '"'],
  ['\\', '\\'],
  ['\u0085', 'N'],
  ['\u00a0', '_'],
  ['\u2028', 'L'],
  ['\u2029', 'P'],
]);

function quoteDouble(text: string): string {
  const quoted = Array.from(text, (character) => {
    const escape = escapes.get(character);
    if (escape !== undefined) return `\\${escape}`;
    const code = character.codePointAt(0) ?? 0;
    if ((code >= 0x20 && code <= 0x7e) || isPrintable(code)) return character;
    const hex = code.toString(16);
    if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
    return code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
  });
  return `"${quoted.join('')}"`;
}

function isPrintable(code: number): boolean {
  if (code === 0xfeff) return false;
  return (code >= 0xa0 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || code > 0xffff;
}
