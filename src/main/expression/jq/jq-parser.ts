// jq tokens → tree: pipes, definitions and operators. Terms are read in `jq-term.ts`.
// Source: the jq 1.6 grammar. Operators bind, from loose to tight: `|` `,` `//` assignments `or` `and`
// comparisons `+ -` `* / %`.
import { expectSign, type JqCursor, raiseSyntax, signAt, takeKind, takeSign, takeWord } from './jq-cursor.ts';
import { raiseJq } from './jq-failure.ts';
import { type JqToken, tokenizeJq } from './jq-lexer.ts';
import type { BinaryOperator, FunctionDefinition, JqNode, UpdateOperator } from './jq-node.ts';
import { parsePattern } from './jq-pattern.ts';
import { parseTerm } from './jq-term.ts';

// Deep enough for what people write, and well inside of JavaScript's stack.
const depthMax = 200;

/** Reads a whole program; raises where it is none. An empty one is `.`, as in jq. */
export function parseJq(program: string): JqNode {
  const cursor = createCursor(tokenizeJq(program));
  if (cursor.tokens.length === 0) return { kind: 'identity' };
  const node = parsePipe(cursor);
  return cursor.at === cursor.tokens.length ? node : raiseSyntax(cursor);
}

function createCursor(tokens: readonly JqToken[]): JqCursor {
  return { tokens, at: 0, depth: 0, parsePipe, parseNoComma };
}

/** Reads a row of definitions without an expression behind them: what jq's own library is made of. */
export function parseDefinitions(program: string): readonly FunctionDefinition[] {
  const cursor = createCursor(tokenizeJq(program));
  const definitions: FunctionDefinition[] = [];
  // What is left over would be a mistake in the library, which every test of a function in it would show.
  while (takeWord(cursor, 'def')) definitions.push(parseDefinition(cursor));
  return definitions;
}

/** Everything that may stand in brackets comes through here, which makes it the place to count the depth. */
function parsePipe(cursor: JqCursor): JqNode {
  if (++cursor.depth > depthMax) return raiseJq('program too deep');
  const node = parsePipeInside(cursor);
  cursor.depth--;
  return node;
}

/** `def`, `label` and `as` reach to the end of the pipe, hence the recursion on the right side of each. */
function parsePipeInside(cursor: JqCursor): JqNode {
  if (takeWord(cursor, 'def')) return { kind: 'define', definition: parseDefinition(cursor), body: parsePipe(cursor) };
  if (takeWord(cursor, 'label')) {
    const name = takeKind(cursor, 'variable');
    expectSign(cursor, '|');
    return { kind: 'label', name, body: parsePipe(cursor) };
  }
  const left = parseComma(cursor);
  return takeSign(cursor, '|') ? { kind: 'pipe', left, right: parsePipe(cursor) } : left;
}

/**
 * A term, or `term as $x | …`, which reaches to the end of the pipe. The term is read once either way: reading it
 * again where no `as` follows would take three times as long for each bracket around it. A minus cannot begin a
 * term here: `-1 as $x` is the negation of what follows.
 */
function parseBinding(cursor: JqCursor): JqNode {
  const source = parseTerm(cursor);
  if (!takeWord(cursor, 'as')) return source;
  const patterns = [parsePattern(cursor)];
  while (takeSign(cursor, '?//')) patterns.push(parsePattern(cursor));
  expectSign(cursor, '|');
  return { kind: 'bind', source, patterns, body: parsePipe(cursor) };
}

/** A parameter's `$` stays in its name, where the call looks for it. */
function parseDefinition(cursor: JqCursor): FunctionDefinition {
  const name = takeKind(cursor, 'name');
  const parameters: string[] = [];
  if (takeSign(cursor, '(')) {
    do {
      const token = cursor.tokens[cursor.at++];
      if (token?.kind !== 'name' && token?.kind !== 'variable') return raiseSyntax(cursor);
      parameters.push(token.kind === 'variable' ? `$${token.text}` : token.text);
    } while (takeSign(cursor, ';'));
    expectSign(cursor, ')');
  }
  expectSign(cursor, ':');
  const body = parsePipe(cursor);
  expectSign(cursor, ';');
  return { name, parameters, body };
}

/** Binds to the left, though the order of the values is the same either way. */
function parseComma(cursor: JqCursor): JqNode {
  let left = parseNoComma(cursor);
  while (takeSign(cursor, ',')) left = { kind: 'comma', left, right: parseNoComma(cursor) };
  return left;
}

function parseNoComma(cursor: JqCursor): JqNode {
  const left = parseAssignment(cursor);
  // `//` is the one operator that binds to the right.
  return takeSign(cursor, '//') ? { kind: 'alternative', left, right: parseNoComma(cursor) } : left;
}

const updates: ReadonlySet<string> = new Set<UpdateOperator>(['=', '|=', '+=', '-=', '*=', '/=', '%=', '//=']);

/** Only the right side may hold a `//`. A chain `a = b = c`, an error in jq, is read from the right here. */
function parseAssignment(cursor: JqCursor): JqNode {
  const left = parseOr(cursor);
  const sign = signAt(cursor);
  if (!isUpdate(sign)) return left;
  cursor.at++;
  return { kind: 'update', operator: sign, left, right: parseNoComma(cursor) };
}

function isUpdate(sign: string | undefined): sign is UpdateOperator {
  return sign !== undefined && updates.has(sign);
}

function parseOr(cursor: JqCursor): JqNode {
  let left = parseAnd(cursor);
  while (takeWord(cursor, 'or')) left = { kind: 'or', left, right: parseAnd(cursor) };
  return left;
}

function parseAnd(cursor: JqCursor): JqNode {
  let left = parseComparison(cursor);
  while (takeWord(cursor, 'and')) left = { kind: 'and', left, right: parseComparison(cursor) };
  return left;
}

const comparisons: ReadonlySet<string> = new Set<BinaryOperator>(['==', '!=', '<', '<=', '>', '>=']);
const sums: ReadonlySet<string> = new Set<BinaryOperator>(['+', '-']);
const products: ReadonlySet<string> = new Set<BinaryOperator>(['*', '/', '%']);

function parseComparison(cursor: JqCursor): JqNode {
  const left = parseSum(cursor);
  const sign = signAt(cursor);
  if (!isOneOf(sign, comparisons)) return left;
  cursor.at++;
  // Comparisons do not chain either.
  const node: JqNode = { kind: 'binary', operator: sign, left, right: parseSum(cursor) };
  return isOneOf(signAt(cursor), comparisons) ? raiseSyntax(cursor) : node;
}

function parseSum(cursor: JqCursor): JqNode {
  return parseRow(cursor, sums, parseProduct);
}

function parseProduct(cursor: JqCursor): JqNode {
  return parseRow(cursor, products, parseUnary);
}

/** Operators of one strength bind to the left. */
function parseRow(cursor: JqCursor, operators: ReadonlySet<string>, parse: (cursor: JqCursor) => JqNode): JqNode {
  let left = parse(cursor);
  for (let sign = signAt(cursor); isOneOf(sign, operators); sign = signAt(cursor)) {
    cursor.at++;
    left = { kind: 'binary', operator: sign, left, right: parse(cursor) };
  }
  return left;
}

function isOneOf(sign: string | undefined, operators: ReadonlySet<string>): sign is BinaryOperator {
  return sign !== undefined && operators.has(sign);
}

/** jq 1.6 lets a binding stand as the right operand of an operator: `1 + . as $x | $x`. */
function parseUnary(cursor: JqCursor): JqNode {
  return takeSign(cursor, '-') ? { kind: 'negate', operand: parseUnary(cursor) } : parseBinding(cursor);
}
