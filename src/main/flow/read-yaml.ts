// YAML text → the value that Kestra sees, every problem of the text, and where each field stands.
// It resolves nothing that Jackson leaves alone: aliases are texts and `<<` is an ordinary key.
// Only the first document is read, as in Kestra.
import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  type ParsedNode,
  type Scalar,
} from 'yaml';
import { isJsonMap, type JsonMap, type JsonValue } from '../contract/value.ts';
import { resolvePlainScalar, resolveTaggedScalar } from './resolve-scalar.ts';
import { findTooDeep } from './yaml-levels.ts';
import { describeNotMap, describeYamlError, type YamlProblem } from './yaml-problem.ts';

/** The way to a field: names of members and numbers of elements. */
export type FieldPath = readonly (string | number)[];

/** Line and column, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A YAML text that was read. */
export interface YamlFile {
  /** Undefined where the text is not YAML at all; incomplete where there are problems. */
  readonly value: JsonValue | undefined;
  /** Why the text cannot be read, in order of place. */
  readonly problems: readonly YamlProblem[];
  /** What Kestra overlooks when it validates and the writer should know. */
  readonly remarks: readonly YamlProblem[];
  /** Where a field stands: the name of a member, the beginning of an element, or what is nearest to it. */
  placeOf(path: FieldPath): TextPlace;
  /**
   * Where something stands within a text: `line` counts from 1 in the text itself and is heeded in blocks that begin
   * with `|`, where lines are kept; `near` is a word that is looked for from there on.
   */
  placeInText(path: FieldPath, within: { readonly line: number; readonly near?: string }): TextPlace;
}

/**
 * Longest text that is read, in characters: the limit of Kestra's own YAML parser. UTF-16 units are counted, which is
 * never less than the code points that SnakeYAML counts.
 */
export const flowCharactersMax = 3_145_728;
/** Of how many errors the structure around them is looked at: Kestra tells the first alone. */
const structureErrorsMax = 10;
/** Deepest nesting, as Jackson bounds it. */
const levelsMax = 1000;

/** Reads one file's text. A text beyond `flowCharactersMax` is not looked at. */
export function readYaml(source: string): YamlFile {
  if (source.length > flowCharactersMax) {
    const message = `The incoming YAML document exceeds the limit: ${flowCharactersMax} code points.`;
    return unreadable([{ message, line: 1, column: 1 }]);
  }
  const lines = new LineCounter();
  const documents = parseDocuments(source, lines);
  if ('message' in documents) return unreadable([documents]);
  const [first, second] = documents;
  if (first === undefined || first.contents === null) return unreadable([emptyProblem(source)]);
  const reader = createReader(lines);
  const value = reader.read(first.contents);
  const notMap = isJsonMap(value) ? [] : [describeNotMap(value)];
  const errors = first.errors.map((error, index) =>
    describeYamlError(error, { source, lines, readsStructure: index < structureErrorsMax }),
  );
  const problems = inOrder([...errors, ...reader.problems, ...notMap]);
  const remarks = [...reader.remarks, ...(second === undefined ? [] : [remarkOnSecond(second, lines)])];
  const { contents } = first;
  return {
    value,
    problems,
    remarks,
    placeOf: (path) => toPlace(lines, findField(contents, path).offset),
    placeInText: (path, within) => placeInText(findField(contents, path), { ...within, source, lines }),
  };
}

/** In order of place; of several problems at one place the first tells the cause. */
function inOrder(problems: readonly YamlProblem[]): readonly YamlProblem[] {
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return sorted.filter(({ line, column }, index) => {
    const before = sorted[index - 1];
    return before === undefined || before.line !== line || before.column !== column;
  });
}

/** The documents of a text; nothing is composed that is nested too deeply. */
function parseDocuments(source: string, lines: LineCounter): readonly Document.Parsed[] | YamlProblem {
  const tokens = [...new Parser(lines.addNewLine).parse(source)];
  const deep = tokens.map((token) => findTooDeep(token, levelsMax)).find((offset) => offset !== undefined);
  if (deep !== undefined) {
    const message = `Document nesting depth (${levelsMax + 1}) exceeds the maximum allowed (${levelsMax}, from \`StreamReadConstraints.getMaxNestingDepth()\`)`;
    return { message: `YAML parsing error: ${message}`, ...toPlace(lines, deep) };
  }
  // The schema makes a text of every scalar: what it means to Kestra is decided in `resolve-scalar.ts`. Errors keep
  // their bare form, because they are worded anew.
  const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const;
  return [...new Composer(options).compose(tokens)];
}

const start: TextPlace = { line: 1, column: 1 };

/** A text of which nothing can be known but its problems. */
function unreadable(problems: readonly YamlProblem[]): YamlFile {
  return { value: undefined, problems, remarks: [], placeOf: () => start, placeInText: () => start };
}

// A file of comments alone is empty, too.
function emptyProblem(source: string): YamlProblem {
  const line = source.split('\n').length;
  const message = `No content to map due to end-of-input\n at [Source: (StringReader); line: ${line}, column: 1]`;
  return { message: `YAML parsing error: ${message} (at line ${line})`, line, column: 1 };
}

/** Kestra says nothing of further documents, so people take them for flows of their own. */
function remarkOnSecond(second: Document.Parsed, lines: LineCounter): YamlProblem {
  return { message: 'Only the first YAML document of a file is read', ...toPlace(lines, second.range[0]) };
}

interface Reader {
  readonly problems: YamlProblem[];
  readonly remarks: YamlProblem[];
  read(node: ParsedNode | null): JsonValue;
}

/** Walks the nodes of a document; problems and remarks are gathered on the way. */
function createReader(lines: LineCounter): Reader {
  const problems: YamlProblem[] = [];
  const remarks: YamlProblem[] = [];
  const place = (node: Node | null) => toPlace(lines, node?.range?.[0] ?? 0);

  function read(node: ParsedNode | null): JsonValue {
    if (node === null) return '';
    // Jackson hands an alias on as the text of its name.
    if (isAlias(node)) return node.source;
    if (isScalar(node)) return readScalar(node);
    if (isSeq<ParsedNode>(node)) return node.items.map((item) => read(item));
    const map: JsonMap = new Map();
    for (const pair of node.items) readPair(pair, map);
    return map;
  }

  function readPair(pair: Pair<ParsedNode, ParsedNode | null>, map: JsonMap): void {
    const key = keyOf(pair);
    if (key === undefined) {
      const at = place(pair.key);
      const message =
        'YAML syntax error: Invalid structure. Check indentation and ensure all fields are properly formatted.';
      problems.push({ message: `${message} (at line ${at.line})`, ...at });
      return;
    }
    if (map.has(key)) {
      const message = `Duplicate field '${key}': the last one counts, and Kestra refuses to save it`;
      remarks.push({ message, ...place(pair.key) });
    }
    map.set(key, read(pair.value));
  }

  return { problems, remarks, read };
}

function readScalar(node: Scalar): JsonValue {
  const text = textOf(node);
  if (node.tag !== undefined) return resolveTaggedScalar(node.tag, text);
  return node.type === 'PLAIN' ? resolvePlainScalar(text) : text;
}

/** The schema in use makes a text of every scalar. */
function textOf({ value }: Scalar): string {
  return typeof value === 'string' ? value : '';
}

/** Names of members are texts, whatever they look like; undefined where it is no scalar. */
function keyOf(pair: Pair<unknown, unknown>): string | undefined {
  if (isAlias(pair.key)) return pair.key.source;
  return isScalar(pair.key) ? textOf(pair.key) : undefined;
}

/**
 * Where a field stands; the last of doubled members counts, as it does in the value. A path that ends nowhere, such
 * as that of a missing property, is at what holds it.
 */
function findField(contents: ParsedNode, path: FieldPath): Field {
  let node: Node | null = contents;
  let offset = contents.range[0];
  for (const part of path) {
    if (isMap(node)) {
      const pair: Pair<unknown, unknown> | undefined = node.items.findLast((item) => keyOf(item) === String(part));
      if (pair === undefined) return { offset, value: null };
      offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = isNode(pair.value) ? pair.value : null;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(part)];
      if (!isNode(item)) return { offset, value: null };
      node = item;
      offset = item.range?.[0] ?? offset;
    } else {
      return { offset, value: null };
    }
  }
  return { offset, value: node };
}

/** A field: where it begins, and its value if it has one. */
interface Field {
  readonly offset: number;
  readonly value: Node | null;
}

function placeInText(
  { offset, value }: Field,
  of: { readonly line: number; readonly near?: string; readonly source: string; readonly lines: LineCounter },
): TextPlace {
  const [from, to] = value?.range ?? [offset, offset];
  const isBlock = isScalar(value) && value.type === 'BLOCK_LITERAL';
  const begin = isBlock ? (of.lines.lineStarts[of.lines.linePos(from).line + of.line - 1] ?? from) : from;
  const near = of.near === undefined ? -1 : of.source.slice(begin, to).indexOf(of.near);
  const blanks = isBlock ? of.source.slice(begin, to).search(/\S/) : 0;
  return toPlace(of.lines, begin + Math.max(near < 0 ? blanks : near, 0));
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value);
}

function toPlace(lines: LineCounter, offset: number): TextPlace {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
