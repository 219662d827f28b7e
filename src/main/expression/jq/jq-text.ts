// Texts of a jq program: what stands in them, and programs whose results are inserted.
// Source: the jq 1.6 manual.
import { type JqCursor, raiseSyntax } from './jq-cursor.ts';
import type { JqToken } from './jq-lexer.ts';
import type { JqNode } from './jq-node.ts';

/** A text, whose inserted parts go through the format. */
export function textNode(
  cursor: JqCursor,
  token: Extract<JqToken, { kind: 'text' }>,
  format: string | undefined,
): JqNode {
  const parts = token.parts.map((part) => (typeof part === 'string' ? part : parseInserted(cursor, part)));
  const [only, ...more] = parts;
  if (typeof only === 'string' && more.length === 0) return { kind: 'literal', value: only };
  return { kind: 'text', format, parts };
}

function parseInserted(outer: JqCursor, tokens: readonly JqToken[]): JqNode {
  const cursor: JqCursor = { ...outer, tokens, at: 0, depth: outer.depth + 1 };
  const node = cursor.parsePipe(cursor);
  return cursor.at === tokens.length ? node : raiseSyntax(cursor);
}
