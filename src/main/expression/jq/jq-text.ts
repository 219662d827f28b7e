// Texts of a jq program: what stands in them, and programs whose results are inserted.
// Source: the jq 1.6 manual.
import { type JqCursor, raiseSyntax } from './jq-cursor.ts';
import type { JqToken } from './jq-lexer.ts';
import type { JqNode } from './jq-node.ts';

/**
 * A text, whose inserted parts go through the format. One without insertions is a literal, and `@base64 "x"` is `x`:
 * a format leaves the text itself alone.
 */
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

/** The tokens between the brackets have to be one whole program. */
function parseInserted(outer: JqCursor, tokens: readonly JqToken[]): JqNode {
  const cursor: JqCursor = { ...outer, tokens, at: 0, depth: outer.depth + 1 };
  const node = cursor.parsePipe(cursor);
  return cursor.at === tokens.length ? node : raiseSyntax(cursor);
}
