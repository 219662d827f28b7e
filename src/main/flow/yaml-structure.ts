// Where the structure of a YAML text breaks, in the terms of SnakeYAML's parser: a `[` or `{` that nothing closes, and
// a line that is indented like nothing above it. It words nothing. Source: `yaml-*` in the recorded verdicts.

/** An open `[` or `{`, and where the parser meets something else than its end. */
export interface UnclosedCollection {
  readonly opened: number;
  /** The colon of the next entry, or the end of the text. */
  readonly met: number;
}

/** The innermost collection that is open at the first colon of a later line, from the bracket at `begin` on. */
export function findUnclosed(source: string, begin: number): UnclosedCollection | undefined {
  const open: number[] = [];
  let isLaterLine = false;
  for (const { 0: token, index } of source.slice(begin).matchAll(/"(?:[^"\\]|\\[^])*"|'[^']*'|[[\]{},\n]|:(?=\s|$)/g)) {
    const at = begin + index;
    // What stands in several lines within one entry can be no key.
    if (token === ',' || token === '[' || token === '{') isLaterLine = false;
    if (token === '[' || token === '{') open.push(at);
    else if (token === ']' || token === '}') open.pop();
    else if (token === '\n' && !/[,[{]/.test(lastSign(source, at))) isLaterLine = true;
    else if (token === ':' && isLaterLine) return { opened: open.at(-1) ?? begin, met: at };
    if (open.length === 0) return undefined;
  }
  return { opened: open.at(-1) ?? begin, met: source.length };
}

/** The last sign before a place that is no blank. */
function lastSign(source: string, before: number): string {
  let at = before - 1;
  while (at > 0 && /\s/.test(source.charAt(at))) at--;
  return source.charAt(at);
}

/** A line that stands between the indents of what is open above it. */
export interface StrayLine {
  /** Where the collection begins that is still open there. */
  readonly opened: number;
  readonly isSequence: boolean;
  /** The first sign of the line. */
  readonly met: number;
  readonly begins: 'sequence' | 'mapping' | 'scalar';
}

interface Beginning {
  readonly at: number;
  readonly column: number;
  readonly isSequence: boolean;
}

/** The line at `offset`, where it goes back to an indent at which nothing is open; undefined where it does not. */
export function findStrayLine(source: string, offset: number): StrayLine | undefined {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const [own] = beginningsOf(source, lineStart);
  if (own === undefined) return undefined;
  const above = openAbove(source, lineStart);
  const innermost = above[0];
  if (innermost === undefined || own.column >= innermost.column) return undefined;
  if (above.some(({ column }) => column === own.column)) return undefined;
  const around = above.find(({ column }) => column < own.column);
  if (around === undefined) return undefined;
  const line = lineFrom(source, own.at);
  const begins = own.isSequence ? 'sequence' : /:(?:\s|$)/.test(line) ? 'mapping' : 'scalar';
  return { opened: around.at, isSequence: around.isSequence, met: own.at, begins };
}

/** What is open above a line, innermost first, each with the place of its first entry. */
function openAbove(source: string, lineStart: number): readonly Beginning[] {
  const open: Beginning[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (let start = lineStart; start > 0;) {
    start = source.lastIndexOf('\n', start - 2) + 1;
    const beginnings = beginningsOf(source, start);
    for (const each of beginnings.toReversed()) {
      const known = open.findIndex(({ column }) => column === each.column);
      // A further entry of what is open: it began earlier.
      if (known >= 0 && each.column <= limit) open[known] = each;
      else if (each.column < limit) open.push(each);
    }
    limit = Math.min(limit, beginnings[0]?.column ?? limit);
  }
  return open;
}

/** What begins in a line: each `- `, and what follows it. Nothing in a blank line or a comment. */
function beginningsOf(source: string, lineStart: number): readonly Beginning[] {
  const line = lineFrom(source, lineStart);
  const [indent = ''] = /^ */.exec(line) ?? [];
  if (/^ *(?:#|$)/.test(line)) return [];
  const beginnings: Beginning[] = [];
  let column = indent.length;
  for (;;) {
    const dash = /^- +/.exec(line.slice(column))?.[0];
    beginnings.push({ at: lineStart + column, column, isSequence: dash !== undefined });
    if (dash === undefined || column + dash.length >= line.length) return beginnings;
    column += dash.length;
  }
}

function lineFrom(source: string, start: number): string {
  const end = source.indexOf('\n', start);
  return source.slice(start, end < 0 ? source.length : end);
}
