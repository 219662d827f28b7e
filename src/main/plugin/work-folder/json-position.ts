// Where a member stands in a JSON text, for Jackson's sentences, which point there. The text is known to be JSON.
// Source: `out-logs-*`, `sh-in-mapexpr` in the recorded script runs of Kestra 1.3.19 and 2.0.0.

/** Counted from 1. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

/** The names of members and the numbers of items that lead to a value. */
export type JsonPath = readonly (string | number)[];

/** Where the value begins that a path leads to; the text's own beginning where there is none. */
export function findPosition(text: string, path: JsonPath): JsonPosition {
  const open: { key: string | number; isName: boolean }[] = [];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    const inside = open.at(-1);
    if (token === ',' && inside !== undefined) {
      if (typeof inside.key === 'number') inside.key++;
      else inside.isName = true;
    } else if (token === '}' || token === ']') {
      open.pop();
    } else if (inside?.isName === true) {
      if (token === ':') inside.isName = false;
      else inside.key = nameOf(token);
    } else {
      if (open.length === path.length && open.every(({ key }, at) => key === path[at])) return positionAt(text, index);
      if (token === '{') open.push({ key: '', isName: true });
      if (token === '[') open.push({ key: 0, isName: false });
    }
  }
  return { line: 1, column: 1 };
}

function nameOf(token: string): string {
  return token.slice(1, -1).replaceAll(/\\(["\\/])/g, '$1');
}

function positionAt(text: string, index: number): JsonPosition {
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}
