// The terms of jq: paths, literals, constructions, calls and the keywords that end with `end`.
// Source: the jq 1.6 grammar.
import type { JsonValue } from '../../contract/value.ts';
import { JavaDouble, toJavaInteger } from '../../contract/value.ts';
import type { JqToken } from './jq-lexer.ts';
import type { JqNode } from './jq-node.ts';
import { expectSign, isSign, type JqCursor, raiseSyntax, takeKind, takeSign, takeWord } from './jq-cursor.ts';
import { parsePattern } from './jq-pattern.ts';
import { textNode } from './jq-text.ts';

/**
 * Reads a term with everything that is attached to it. Suffixes bind tighter than any operator and from left to
 * right, so the term so far becomes the target of the next one.
 */
export function parseTerm(cursor: JqCursor): JqNode {
  let node = parsePrimary(cursor);
  for (;;) {
    const attached = parseSuffix(cursor, node);
    if (attached === undefined) return node;
    node = attached;
  }
}

/** Undefined where nothing more belongs to the term. */
function parseSuffix(cursor: JqCursor, target: JqNode): JqNode | undefined {
  const token = cursor.tokens[cursor.at];
  if (token?.kind === 'field') {
    cursor.at++;
    return { kind: 'index', target, key: { kind: 'literal', value: token.text } };
  }
  // `?` is `try` without `catch`.
  if (takeSign(cursor, '?')) return { kind: 'try', body: target, handler: undefined };
  if (isSign(cursor, '.')) {
    const next = cursor.tokens[cursor.at + 1];
    if (next?.kind === 'text') {
      cursor.at += 2;
      return { kind: 'index', target, key: textNode(cursor, next, undefined) };
    }
    // `.a.[0]` is `.a[0]`; any other point begins something else.
    if (next?.kind !== 'sign' || next.text !== '[') return undefined;
    cursor.at++;
  }
  return takeSign(cursor, '[') ? parseBrackets(cursor, target) : undefined;
}

/** Reads from behind `[`. */
function parseBrackets(cursor: JqCursor, target: JqNode): JqNode {
  if (takeSign(cursor, ']')) return { kind: 'iterate', target };
  if (takeSign(cursor, ':')) {
    const to = cursor.parsePipe(cursor);
    expectSign(cursor, ']');
    return { kind: 'slice', target, from: undefined, to };
  }
  const key = cursor.parsePipe(cursor);
  if (takeSign(cursor, ']')) return { kind: 'index', target, key };
  expectSign(cursor, ':');
  // `.[1:]` and `.[:1]` have one bound, `.[:]` is an error.
  const to = isSign(cursor, ']') ? undefined : cursor.parsePipe(cursor);
  expectSign(cursor, ']');
  return { kind: 'slice', target, from: key, to };
}

function parsePrimary(cursor: JqCursor): JqNode {
  const token = cursor.tokens[cursor.at++];
  switch (token?.kind) {
    case 'number':
      return { kind: 'literal', value: readNumber(token.text) };
    case 'text':
      return textNode(cursor, token, undefined);
    case 'format': {
      const next = cursor.tokens[cursor.at];
      if (next?.kind !== 'text') return { kind: 'format', name: token.text };
      cursor.at++;
      return textNode(cursor, next, token.text);
    }
    case 'field':
      return { kind: 'index', target: { kind: 'identity' }, key: { kind: 'literal', value: token.text } };
    case 'variable':
      return { kind: 'variable', name: token.text };
    case 'name':
      return parseName(cursor, token.text);
    case 'sign':
      return parseSign(cursor, token.text);
    default:
      return raiseSyntax(cursor);
  }
}

/** A number as jackson-jq keeps it: whole ones are integers however they are written. */
function readNumber(text: string): JsonValue {
  const value = Number(text);
  if (/^[0-9]+$/.test(text)) return toJavaInteger(BigInt(text));
  return Number.isSafeInteger(value) ? toJavaInteger(BigInt(value)) : new JavaDouble(value);
}

function parseSign(cursor: JqCursor, sign: string): JqNode {
  switch (sign) {
    case '..':
      return { kind: 'recurse' };
    case '.':
      return parseDot(cursor);
    case '(': {
      const inner = cursor.parsePipe(cursor);
      expectSign(cursor, ')');
      return inner;
    }
    case '[': {
      if (takeSign(cursor, ']')) return { kind: 'array', content: undefined };
      const content = cursor.parsePipe(cursor);
      expectSign(cursor, ']');
      return { kind: 'array', content };
    }
    case '{':
      return parseObject(cursor);
    case '-':
      return { kind: 'negate', operand: parseTerm(cursor) };
    default:
      return raiseSyntax(cursor);
  }
}

/** `."a b"` is a field whose name needs quotes; `.[` is read as a suffix of `.`. */
function parseDot(cursor: JqCursor): JqNode {
  const next = cursor.tokens[cursor.at];
  if (next?.kind !== 'text') return { kind: 'identity' };
  cursor.at++;
  return { kind: 'index', target: { kind: 'identity' }, key: textNode(cursor, next, undefined) };
}

function parseName(cursor: JqCursor, name: string): JqNode {
  switch (name) {
    case 'null':
      return { kind: 'literal', value: null };
    case 'true':
      return { kind: 'literal', value: true };
    case 'false':
      return { kind: 'literal', value: false };
    case 'if':
      return parseIf(cursor);
    // Terms, not pipes: `try error("x") // 1` is the alternative of a `try`.
    case 'try': {
      const body = parseTerm(cursor);
      return { kind: 'try', body, handler: takeWord(cursor, 'catch') ? parseTerm(cursor) : undefined };
    }
    case 'reduce':
    case 'foreach':
      return parseFold(cursor, name);
    case 'break':
      return { kind: 'break', name: takeKind(cursor, 'variable') };
    // A definition may begin any term in jq 1.6; the word is put back for the reader of pipes.
    case 'def':
      cursor.at--;
      return cursor.parsePipe(cursor);
    default:
      return parseCall(cursor, name);
  }
}

// Words that cannot be called, so that an unfinished `if` is an error of grammar and not a missing function.
const keywords: ReadonlySet<string> = new Set([
  'as',
  'then',
  'else',
  'elif',
  'end',
  'and',
  'or',
  'catch',
  'label',
  'import',
  'include',
  '__loc__',
]);

function parseCall(cursor: JqCursor, name: string): JqNode {
  if (keywords.has(name)) return raiseSyntax(cursor);
  const operands: JqNode[] = [];
  if (takeSign(cursor, '(')) {
    do operands.push(cursor.parsePipe(cursor));
    while (takeSign(cursor, ';'));
    expectSign(cursor, ')');
  }
  return { kind: 'call', name, operands };
}

/** `elif` is an `if` in the `else`; the one `end` closes them all. */
function parseIf(cursor: JqCursor): JqNode {
  const condition = cursor.parsePipe(cursor);
  if (!takeWord(cursor, 'then')) return raiseSyntax(cursor);
  const accepted = cursor.parsePipe(cursor);
  if (takeWord(cursor, 'elif')) return { kind: 'if', condition, accepted, otherwise: parseIf(cursor) };
  // In jq 1.6 an `if` has an `else`.
  if (!takeWord(cursor, 'else')) return raiseSyntax(cursor);
  const otherwise = cursor.parsePipe(cursor);
  return takeWord(cursor, 'end') ? { kind: 'if', condition, accepted, otherwise } : raiseSyntax(cursor);
}

/** `reduce term as pattern (start; update)`, and `foreach` with an optional third part. */
function parseFold(cursor: JqCursor, kind: 'reduce' | 'foreach'): JqNode {
  const source = parseTerm(cursor);
  if (!takeWord(cursor, 'as')) return raiseSyntax(cursor);
  const pattern = parsePattern(cursor);
  expectSign(cursor, '(');
  const start = cursor.parsePipe(cursor);
  expectSign(cursor, ';');
  const update = cursor.parsePipe(cursor);
  const extract = kind === 'foreach' && takeSign(cursor, ';') ? cursor.parsePipe(cursor) : undefined;
  expectSign(cursor, ')');
  return kind === 'reduce'
    ? { kind, source, pattern, start, update }
    : { kind, source, pattern, start, update, extract };
}

/** Object keys may be keywords, variables, numbers, texts, formats or expressions in brackets. */
function parseObject(cursor: JqCursor): JqNode {
  const members: (readonly [JqNode, JqNode])[] = [];
  if (takeSign(cursor, '}')) return { kind: 'object', members };
  do members.push(parseMember(cursor));
  while (takeSign(cursor, ','));
  expectSign(cursor, '}');
  return { kind: 'object', members };
}

function parseMember(cursor: JqCursor): readonly [JqNode, JqNode] {
  const token = cursor.tokens[cursor.at++];
  if (token?.kind === 'variable') {
    return [
      { kind: 'literal', value: token.text },
      { kind: 'variable', name: token.text },
    ];
  }
  if (token?.kind === 'sign' && token.text === '(') {
    const key = cursor.parsePipe(cursor);
    expectSign(cursor, ')');
    expectSign(cursor, ':');
    return [key, parseMemberValue(cursor)];
  }
  // `{a}` is `{a: .a}`.
  const key = parseMemberKey(cursor, token);
  const value: JqNode = takeSign(cursor, ':')
    ? parseMemberValue(cursor)
    : { kind: 'index', target: { kind: 'identity' }, key };
  return [key, value];
}

function parseMemberKey(cursor: JqCursor, token: JqToken | undefined): JqNode {
  if (token?.kind === 'name' || token?.kind === 'number') return { kind: 'literal', value: token.text };
  if (token?.kind === 'text') return textNode(cursor, token, undefined);
  const next = cursor.tokens[cursor.at];
  if (token?.kind !== 'format') return raiseSyntax(cursor);
  if (next?.kind !== 'text') return { kind: 'format', name: token.text };
  cursor.at++;
  return textNode(cursor, next, token.text);
}

/** A member's value: no commas, for those separate members, but pipes: `{a: .b | length}` is allowed in jq 1.6. */
function parseMemberValue(cursor: JqCursor): JqNode {
  const left = cursor.parseNoComma(cursor);
  return takeSign(cursor, '|') ? { kind: 'pipe', left, right: parseMemberValue(cursor) } : left;
}
