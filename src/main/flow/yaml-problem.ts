// What is wrong with a YAML text, in the words of Kestra's YAML parser where they are known and in ours
// where not. It says nothing about flows. Source: `yaml-*` in the recorded verdicts.
import type { LineCounter, YAMLError } from 'yaml';
import { JavaDouble, type JsonValue } from '../contract/value.ts';
import { findStrayLine, findUnclosed } from './yaml-structure.ts';

/** One problem of a text; lines and columns count from 1. */
export interface YamlProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** The text that a problem is in. */
export interface YamlText {
  readonly source: string;
  readonly lines: LineCounter;
  /** Whether to look for where the structure breaks, which costs a walk over the text. */
  readonly readsStructure: boolean;
}

/** Puts an error of our YAML reader into the words of Kestra's, where they are known. */
export function describeYamlError(error: YAMLError, text: YamlText): YamlProblem {
  const scalar = findLeadingScalar(error, text);
  if (scalar !== undefined) return describeNotMap(scalar);
  const { line, col } = text.lines.linePos(error.pos[0]);
  const known = scannerWords(error, text);
  const read = known === undefined ? { line, col } : text.lines.linePos(known.readTo);
  const where = `at [Source: (StringReader); line: ${read.line}, column: ${read.col}] (at line ${read.line})`;
  return { message: `YAML parsing error: ${known?.words ?? error.message}\n ${where}`, line, column: col };
}

/** A text over several lines that begins the file, as where the blank behind a colon is missing: Kestra reads it alone. */
function findLeadingScalar({ code, pos: [begin] }: YAMLError, { source }: YamlText): string | undefined {
  const isFirst = /^(?:\s|#[^\n]*\n)*$/.test(source.slice(0, begin));
  if (code !== 'MULTILINE_IMPLICIT_KEY' || !isFirst) return undefined;
  const end = source.slice(begin).search(/:(?=\s)/);
  return source.slice(begin, begin + end).replaceAll(/\s*\n\s*/g, ' ');
}

/** What SnakeYAML's scanner says, and how far it has read by then. */
interface ScannerWords {
  readonly words: string;
  readonly readTo: number;
}

/**
 * The words of SnakeYAML's scanner; undefined where ours have to do. Our reader's codes are coarser than SnakeYAML's
 * sentences, so each is taken for the fault that it stands for in most flows.
 */
function scannerWords({ code, pos }: YAMLError, text: YamlText): ScannerWords | undefined {
  const [begin, end] = pos;
  const { source } = text;
  const broken = text.readsStructure ? structureWords({ code, begin }, text) : undefined;
  if (broken !== undefined) return broken;
  switch (code) {
    case 'BAD_SCALAR_START': {
      const character = source[begin] ?? '';
      return behindColon(cannotStart(character) + mark(begin, text), { begin, source });
    }
    case 'TAB_AS_INDENT': {
      const start = source.lastIndexOf('\n', begin) + 1;
      return behindColon(cannotStart(String.raw`\t(TAB)`) + mark(start, text), { begin, source });
    }
    case 'BAD_DQ_ESCAPE': {
      const letter = source[begin + 1] ?? '';
      const quote = source.lastIndexOf('"', begin);
      const unknown = `found unknown escape character ${letter}(${letter.codePointAt(0)})`;
      const words = `while scanning a double-quoted scalar${mark(quote, text)}${unknown}${mark(begin + 1, text)}`;
      return behindColon(words, { begin: quote, source });
    }
    case 'MISSING_CHAR': {
      const quote = /["'](?=[^"']*$)/.exec(source.slice(0, end))?.index;
      if (quote === undefined) return undefined;
      const words = `while scanning a quoted scalar${mark(quote, text)}found unexpected end of stream${mark(source.length, text)}`;
      return behindColon(words, { begin: quote, source });
    }
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const colon = source.slice(begin).search(/:(?=\s)/) + begin;
      return { words: `mapping values are not allowed here${mark(colon, text)}`, readTo: colon };
    }
    default:
      return undefined;
  }
}

/** What SnakeYAML's parser says where the structure breaks. */
function structureWords(
  { code, begin }: Pick<YAMLError, 'code'> & { readonly begin: number },
  text: YamlText,
): ScannerWords | undefined {
  const { source } = text;
  const stray = findStrayLine(source, begin);
  if (stray !== undefined) {
    const what = stray.isSequence ? 'collection' : 'mapping';
    const found = stray.begins === 'scalar' ? '<scalar>' : `<block ${stray.begins} start>`;
    const expected = `expected <block end>, but found '${found}'`;
    const words = `while parsing a block ${what}${mark(stray.opened, text)}${expected}${mark(stray.met, text)}`;
    return { words, readTo: stray.met };
  }
  const bracket = code === 'BAD_INDENT' ? source.slice(0, begin).search(/[[{][^\n]*\n?$/) : -1;
  const unclosed = bracket < 0 ? undefined : findUnclosed(source, bracket);
  if (unclosed === undefined) return undefined;
  const [what, end] = source[unclosed.opened] === '[' ? ['sequence', ']'] : ['mapping', '}'];
  const got = unclosed.met === source.length ? '<stream end>' : ':';
  const expected = `expected ',' or '${end}', but got ${got}`;
  const words = `while parsing a flow ${what}${mark(unclosed.opened, text)}${expected}${mark(unclosed.met, text)}`;
  return { words, readTo: unclosed.met };
}

/** Kestra's reader counts from the last mark that it has passed: the colon before the value. */
function behindColon(
  words: string,
  { begin, source }: { readonly begin: number; readonly source: string },
): ScannerWords {
  return { words, readTo: Math.max(0, source.lastIndexOf(':', begin)) };
}

function cannotStart(character: string): string {
  return `while scanning for the next token\nfound character '${character}' that cannot start any token. (Do not use ${character} for indentation)`;
}

/** The line in question with a caret below it. SnakeYAML shows at most 75 characters of it, which is not followed. */
function mark(offset: number, { source, lines }: YamlText): string {
  const { line, col } = lines.linePos(offset);
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const stop = source.indexOf('\n', start);
  const shown = source.slice(start, stop < 0 ? source.length : stop);
  return `\n in 'reader', line ${line}, column ${col}:\n    ${shown}\n    ${' '.repeat(col - 1)}^\n`;
}

/** What Kestra says of a file that is no map. */
export function describeNotMap(value: JsonValue): YamlProblem {
  const reason =
    typeof value === 'string'
      ? `Cannot construct instance of \`java.util.LinkedHashMap\` (although at least one Creator exists): no String-argument constructor/factory method to deserialize from String value ('${value}')`
      : `Cannot deserialize value of type \`java.util.LinkedHashMap<java.lang.String,java.lang.Object>\` from ${tokenOf(value)}`;
  const place = 'at [Source: (StringReader); line: 1, column: 1] (at line 1)';
  return { message: `YAML parsing error: ${reason}\n ${place}`, line: 1, column: 1 };
}

function tokenOf(value: JsonValue): string {
  if (Array.isArray(value)) return 'Array value (token `JsonToken.START_ARRAY`)';
  if (value instanceof JavaDouble) return 'Floating-point value (token `JsonToken.VALUE_NUMBER_FLOAT`)';
  if (typeof value === 'boolean') return `Boolean value (token \`JsonToken.VALUE_${String(value).toUpperCase()}\`)`;
  return value === null
    ? 'Null value (token `JsonToken.VALUE_NULL`)'
    : 'Integer value (token `JsonToken.VALUE_NUMBER_INT`)';
}
