// The patterns behind `as`: `$x`, `[$a, $b]`, `{name: $n, $id}`. Source: the jq 1.6 manual.
import { expectSign, type JqCursor, raiseSyntax, takeSign } from './jq-cursor.ts';
import type { JqNode, Pattern, PatternMember } from './jq-node.ts';
import { textNode } from './jq-text.ts';

/** Reads one pattern. Empty ones are errors in jq, so each has one member at least. */
export function parsePattern(cursor: JqCursor): Pattern {
  const token = cursor.tokens[cursor.at];
  if (token?.kind === 'variable') {
    cursor.at++;
    return { kind: 'variable', name: token.text };
  }
  if (takeSign(cursor, '[')) {
    const items = [parsePattern(cursor)];
    while (takeSign(cursor, ',')) items.push(parsePattern(cursor));
    expectSign(cursor, ']');
    return { kind: 'array', items };
  }
  expectSign(cursor, '{');
  const members = [parseMember(cursor)];
  while (takeSign(cursor, ',')) members.push(parseMember(cursor));
  expectSign(cursor, '}');
  return { kind: 'object', members };
}

function parseMember(cursor: JqCursor): PatternMember {
  const token = cursor.tokens[cursor.at];
  if (token?.kind === 'variable') {
    cursor.at++;
    const key: JqNode = { kind: 'literal', value: token.text };
    return { key, variable: token.text, pattern: takeSign(cursor, ':') ? parsePattern(cursor) : undefined };
  }
  const key = parseKey(cursor);
  expectSign(cursor, ':');
  return { key, variable: undefined, pattern: parsePattern(cursor) };
}

/** As in objects, a key may be a name, a text with insertions or an expression in brackets. */
function parseKey(cursor: JqCursor): JqNode {
  const token = cursor.tokens[cursor.at++];
  if (token?.kind === 'name') return { kind: 'literal', value: token.text };
  if (token?.kind === 'text') return textNode(cursor, token, undefined);
  if (token?.kind !== 'sign' || token.text !== '(') return raiseSyntax(cursor);
  const key = cursor.parsePipe(cursor);
  expectSign(cursor, ')');
  return key;
}
