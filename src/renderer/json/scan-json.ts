// Reads a JSON text one level at a time, by positions, without building values: a payload of 10 MB is shown by
// scanning only what is open, and every digit is shown as it was received. The text must be valid JSON.

/** What a node is. */
export type JsonKind = 'map' | 'list' | 'string' | 'number' | 'boolean' | 'null';

/** One value within a text. */
export interface JsonNode {
  readonly kind: JsonKind;
  /** Where its text begins and ends. */
  readonly start: number;
  readonly end: number;
  /** How many members or elements; 0 for scalars. */
  readonly size: number;
}

/** A member of a map or an element of a list. */
export interface JsonChild extends JsonNode {
  /** The member's name, or the element's index. */
  readonly key: string | number;
}

/** The value that begins at a position, blanks before it skipped. */
export function scanNode(text: string, from = 0): JsonNode {
  const start = skipBlanks(text, from);
  const kind = kindAt(text, start);
  if (kind === 'map' || kind === 'list') return { kind, start, ...scanNested(text, start) };
  const end = kind === 'string' ? endOfString(text, start) : endOfWord(text, start);
  return { kind, start, end, size: 0 };
}

/** What is directly inside a map or a list, in order, doubled members included. */
export function scanChildren(text: string, node: JsonNode): readonly JsonChild[] {
  if (node.size === 0) return [];
  const children: JsonChild[] = [];
  let at = node.start + 1;
  while (children.length < node.size && at < node.end) {
    const { key, valueAt } = readKey(text, { at, kind: node.kind, index: children.length });
    const child = { key, ...scanNode(text, valueAt) };
    children.push(child);
    // Behind the value stands a comma or the closing brace.
    at = skipBlanks(text, child.end) + 1;
  }
  return children;
}

/** The characters of a string node, escapes resolved; of any other scalar its own text. */
export function textOf(text: string, node: JsonNode): string {
  const source = text.slice(node.start, node.end);
  return node.kind === 'string' ? unescape(source) : source;
}

interface KeyPlace {
  readonly at: number;
  readonly kind: JsonKind;
  readonly index: number;
}

function readKey(
  text: string,
  { at, kind, index }: KeyPlace,
): { readonly key: string | number; readonly valueAt: number } {
  if (kind === 'list') return { key: index, valueAt: at };
  const start = skipBlanks(text, at);
  const end = endOfString(text, start);
  return { key: unescape(text.slice(start, end)), valueAt: skipBlanks(text, end) + 1 };
}

function unescape(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  // A quoted text of valid JSON is one string, and no number that could lose digits.
  return String(JSON.parse(quoted));
}

function kindAt(text: string, at: number): JsonKind {
  switch (text[at]) {
    case '{':
      return 'map';
    case '[':
      return 'list';
    case '"':
      return 'string';
    case 't':
    case 'f':
      return 'boolean';
    case 'n':
      return 'null';
    default:
      return 'number';
  }
}

/** Where a map or a list ends, and how many commas of its own it has. */
function scanNested(text: string, start: number): { readonly end: number; readonly size: number } {
  let depth = 0;
  let commas = 0;
  let isEmpty = true;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20) continue;
    if (code === 0x7d || code === 0x5d) {
      depth--;
      if (depth === 0) return { end: at + 1, size: isEmpty ? 0 : commas + 1 };
      continue;
    }
    if (depth === 1) {
      if (code === 0x2c) commas++;
      isEmpty = false;
    }
    if (code === 0x22) at = endOfString(text, at) - 1;
    else if (code === 0x7b || code === 0x5b) depth++;
  }
  return { end: text.length, size: isEmpty ? 0 : commas + 1 };
}

/** Behind the closing quote of a string that begins at a position. */
function endOfString(text: string, start: number): number {
  let at = start;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return at + 1;
  }
}

function endOfWord(text: string, start: number): number {
  let at = start;
  while (at < text.length && !/[\s,\]}]/.test(text.charAt(at))) at++;
  return at;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at++;
  return at;
}
