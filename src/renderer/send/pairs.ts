// Headers and query parameters as rows of a table. The text of the draft stays the truth, one of them a line, so that
// a table and a pasted text are the same thing.

/** What parts name and value in a line. */
export type PairKind = 'header' | 'parameter';

/** One row. */
export interface Pair {
  readonly name: string;
  readonly value: string;
}

/** The rows of a text; those that hold nothing yet included, so that a row keeps its place while it is written. */
export function toPairs(text: string, kind: PairKind): readonly Pair[] {
  return linesOf(text, kind).map((line) => {
    const at = line.indexOf(kind === 'header' ? ':' : '=');
    const name = at === -1 ? line : line.slice(0, at);
    const value = at === -1 ? '' : line.slice(at + 1);
    if (kind === 'header') return { name, value: value.replace(/^ /, '') };
    // An `&` within a value would be read as the end of it.
    return { name: name.replaceAll('%26', '&'), value: value.replaceAll('%26', '&') };
  });
}

/** The text with a row in place of the one at an index, or behind the last. */
export function setPair(text: string, { kind, index, pair }: PairChange): string {
  const lines = [...linesOf(text, kind)];
  lines[index] = printPair(pair, kind);
  return lines.join('\n');
}

/** A row to be put at a place. */
export interface PairChange {
  readonly kind: PairKind;
  readonly index: number;
  readonly pair: Pair;
}

/** The text without the row at an index. */
export function removePair(text: string, { kind, index }: Omit<PairChange, 'pair'>): string {
  return linesOf(text, kind).toSpliced(index, 1).join('\n');
}

/** An empty text has no line at all; of a query an `&` parts as a line end does. */
function linesOf(text: string, kind: PairKind): readonly string[] {
  if (text === '') return [];
  return text.split(kind === 'header' ? '\n' : /[\n&]/);
}

/** An empty row stays an empty line, so that it keeps its place and nothing of it goes out. */
function printPair({ name, value }: Pair, kind: PairKind): string {
  if (name === '' && value === '') return '';
  if (kind === 'header') return `${name}: ${value}`;
  return `${name.replaceAll('&', '%26')}=${value.replaceAll('&', '%26')}`;
}
