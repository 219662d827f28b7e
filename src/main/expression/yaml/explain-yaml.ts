// SnakeYAML's message for a text that is no YAML: what was being read, what was expected, and both places with
// an excerpt. The common mistakes have SnakeYAML's own words.
// Source: SnakeYAML's MarkedYAMLException inside of Jackson's, seen through Kestra 1.3.19 and 2.0.0.

/**
 * Words the fault at an index. The package that reads YAML finds faults in its own way, so the common ones are looked
 * for again by their looks; the order is that in which SnakeYAML would stumble over them.
 */
export function explainYaml(text: string, index: number): string {
  const tab = /(?:^|\n)[ ]*\t/.exec(text);
  if (tab !== null) {
    const at = tab.index + tab[0].length - 1;
    return close(text, at, [
      'while scanning for the next token',
      "found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)",
      mark(text, at),
    ]);
  }
  const quote = findOpenQuote(text);
  if (quote !== undefined) {
    const end = text.trimEnd().length;
    return close(text, end, [
      'while scanning a quoted scalar',
      mark(text, quote),
      'found unexpected end of stream',
      mark(text, end),
    ]);
  }
  const open = findOpenBracket(text);
  if (open !== undefined) return explainBracket(text, open);
  // A second `: ` on one line, outside of quotes, comments and brackets.
  const colon = /^[^\n'"#[{]*: [^\n'"#[{]*?(:)(?: |$)/m.exec(text);
  if (colon !== null) {
    const at = colon.index + colon[0].lastIndexOf(':');
    return close(text, at, ['mapping values are not allowed here', mark(text, at)]);
  }
  // A guess for the rest: right about the place, and about the words as often as mappings are what is broken.
  return close(text, index, ['while parsing a block mapping', mark(text, index)]);
}

/** Where a quote begins a text that never ends. */
function findOpenQuote(text: string): number | undefined {
  // Whole quoted texts are matched first and so stepped over; what is left of length one is a quote that begins none.
  const quoted = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'|(?<=^|[\s:,[{-])["']/g;
  return Array.from(text.matchAll(quoted)).find(([part]) => part.length === 1)?.index;
}

interface Bracket {
  readonly sign: string;
  readonly at: number;
}

/** The innermost bracket that is never closed. */
function findOpenBracket(text: string): Bracket | undefined {
  const open: Bracket[] = [];
  const signs = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'|#[^\n]*|[[\]{}]/g;
  for (const { 0: sign, index: at } of text.matchAll(signs)) {
    if (sign === '[' || sign === '{') open.push({ sign, at });
    if (sign === ']' || sign === '}') open.pop();
  }
  return open.at(-1);
}

/** SnakeYAML says "flow node" where it waits for an element, and names the bracket where it waits for a comma. */
function explainBracket(text: string, { sign, at }: Bracket): string {
  const end = text.trimEnd().length;
  const isEmpty = text.slice(at + 1).trim() === '' || /[,[:]\s*$/.test(text);
  if (isEmpty && sign === '[') {
    return close(text, end, [
      'while parsing a flow node',
      mark(text, end),
      "expected the node content, but found '<stream end>'",
      mark(text, end),
    ]);
  }
  const kind = sign === '[' ? 'sequence' : 'mapping';
  const closer = sign === '[' ? ']' : '}';
  return close(text, end, [
    `while parsing a flow ${kind}`,
    mark(text, at),
    `expected ',' or '${closer}', but got <stream end>`,
    mark(text, end),
  ]);
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly excerpt: string;
}

/** Line and column count from 1. */
function placeOf(text: string, index: number): Place {
  const before = text.slice(0, index);
  const start = before.lastIndexOf('\n') + 1;
  const [excerpt = ''] = text.slice(start).split('\n');
  return { line: before.split('\n').length, column: index - start + 1, excerpt };
}

/** SnakeYAML shows the whole line; it shortens lines of more than 75 characters, which is not followed. */
function mark(text: string, index: number): string {
  const { line, column, excerpt } = placeOf(text, index);
  return ` in 'reader', line ${line}, column ${column}:\n    ${excerpt}\n    ${' '.repeat(column - 1)}^`;
}

function close(text: string, index: number, parts: readonly string[]): string {
  const { line, column } = placeOf(text, index);
  return `${parts.join('\n')}\n\n at [Source: (StringReader); line: ${line}, column: ${column}]`;
}
