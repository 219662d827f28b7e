// Tokens → expression nodes, by precedence climbing, as Pebble's expression parser does it. Lines are the
// ones that Pebble reports, which for operators and calls is the line of what stands behind them.
// Tags are not here: `parse-tag.ts`.
import {
  type ArgumentSyntax,
  type ArgumentsSyntax,
  BinaryNode,
  CallNode,
  FilterNode,
  ListNode,
  LiteralNode,
  MapNode,
  MemberNode,
  type ParameterSyntax,
  type SyntaxNode,
  TernaryNode,
  TestNode,
  UnaryNode,
  VariableNode,
} from './nodes.ts';
import { raiseNotCallable } from './not-callable.ts';
import { literalWords, parseNumber } from './parse-literal.ts';
import { unaryOperators, unaryPrecedence } from './operator-table.ts';
import { raiseSyntax } from './raise.ts';
import { isToken, type TokenStream } from './token.ts';

/** What parsing an expression needs: the tokens and the precedences of the profile. */
export interface ExpressionSource {
  readonly stream: TokenStream;
  readonly precedences: ReadonlyMap<string, number>;
}

/**
 * Parses one expression; operators that bind less tightly than `minimum` are left standing. A ternary is looked for
 * only by the outermost of them, for it binds loosest.
 */
export function parseExpression(source: ExpressionSource, minimum = 0): SyntaxNode {
  const { stream, precedences } = source;
  let expression = parseOperand(source);
  for (;;) {
    const token = stream.current();
    const precedence = token.type === 'OPERATOR' ? precedences.get(token.value ?? '') : undefined;
    if (precedence === undefined || precedence < minimum) break;
    stream.next();
    expression = parseRightSide(source, { operator: token.value ?? '', precedence, left: expression });
  }
  return minimum === 0 ? parseTernary(source, expression) : expression;
}

interface OpenOperation {
  readonly operator: string;
  readonly precedence: number;
  readonly left: SyntaxNode;
}

function parseRightSide(source: ExpressionSource, { operator, precedence, left }: OpenOperation): SyntaxNode {
  if (operator === '|') {
    const head = parseFilterHead(source);
    return new FilterNode(source.stream.current().line, { ...head, input: left });
  }
  if (operator === 'is' || operator === 'is not') return parseTest(source, left, operator === 'is not');
  const right = parseExpression(source, precedence + 1);
  return new BinaryNode(source.stream.current().line, { operator, left, right });
}

function parseOperand(source: ExpressionSource): SyntaxNode {
  const { stream } = source;
  const token = stream.current();
  if (token.type === 'OPERATOR' && unaryOperators.includes(token.value ?? '')) {
    stream.next();
    const operand = parseExpression(source, unaryPrecedence);
    return new UnaryNode(stream.current().line, { operator: token.value ?? '', operand });
  }
  if (isToken(token, 'PUNCTUATION', '(')) {
    stream.next();
    const inner = parseExpression(source);
    stream.expect('PUNCTUATION', ')');
    return parsePostfix(source, inner, null);
  }
  // Nothing can follow the literals of lists and maps: `[1, 2][0]` is an error in Pebble.
  if (isToken(token, 'PUNCTUATION', '[')) return parseList(source);
  if (isToken(token, 'PUNCTUATION', '{')) return parseMap(source);
  return parsePrimary(source);
}

function parseTernary(source: ExpressionSource, condition: SyntaxNode): SyntaxNode {
  const { stream } = source;
  if (!stream.isAt('PUNCTUATION', '?')) return condition;
  stream.next();
  const yes = parseExpression(source);
  stream.expect('PUNCTUATION', ':');
  const no = parseExpression(source);
  return new TernaryNode(stream.current().line, { condition, yes, no });
}

function parsePrimary(source: ExpressionSource): SyntaxNode {
  const { stream } = source;
  const { type, value, line } = stream.current();
  switch (type) {
    case 'NAME':
      return parseName(source, value ?? '');
    case 'LONG':
    case 'NUMBER':
      stream.next();
      return parsePostfix(source, parseNumber(line, value ?? ''), null);
    case 'STRING':
    case 'STRING_INTERPOLATION_START':
      return parsePostfix(source, parseText(source), null);
    default:
      return raiseSyntax(`Unexpected token "${type}" of value "${value}"`, line);
  }
}

function parseName(source: ExpressionSource, name: string): SyntaxNode {
  const { line } = source.stream.current();
  source.stream.next();
  const word = literalWords.get(name);
  if (word !== undefined) return parsePostfix(source, new LiteralNode(line, { value: word }), null);
  return parsePostfix(source, new VariableNode(line, { name }), name);
}

/** A text with what is interpolated in it. Two plain texts side by side are no text. */
function parseText(source: ExpressionSource): SyntaxNode {
  const { stream } = source;
  let text: SyntaxNode | undefined;
  let canBePlain = true;
  for (;;) {
    const { line, value } = stream.current();
    let part: SyntaxNode;
    if (canBePlain && stream.isAt('STRING')) {
      stream.next();
      part = new LiteralNode(line, { value });
      canBePlain = false;
    } else if (stream.isAt('STRING_INTERPOLATION_START')) {
      stream.next();
      part = parseExpression(source);
      stream.expect('STRING_INTERPOLATION_END');
      canBePlain = true;
    } else {
      return text ?? new LiteralNode(line, { value: '' });
    }
    text = text === undefined ? part : new BinaryNode(line, { operator: '~', left: text, right: part });
  }
}

/** Members, indexes and calls behind a value; `callable` is the bare name that may be called. */
function parsePostfix(source: ExpressionSource, start: SyntaxNode, callable: string | null): SyntaxNode {
  const { stream } = source;
  let node = start;
  let name = callable;
  for (;;) {
    if (stream.isAt('PUNCTUATION', '.')) node = parseMember(source, node);
    else if (stream.isAt('PUNCTUATION', '[')) node = parseIndex(source, node);
    else if (stream.isAt('PUNCTUATION', '(')) node = parseCall(source, node, name);
    else return node;
    name = null;
  }
}

function parseMember(source: ExpressionSource, target: SyntaxNode): SyntaxNode {
  const { stream } = source;
  stream.next();
  const { value, line } = stream.expect('NAME');
  const key = new LiteralNode(line, { value });
  if (!stream.isAt('PUNCTUATION', '(')) return new MemberNode(line, { target, key, parameters: null });
  const { items } = parseArguments(source);
  if (items.some((item) => item.name !== null)) {
    raiseSyntax('Can not use named arguments when calling a bean method', stream.current().line);
  }
  return new MemberNode(line, { target, key, parameters: items.map((item) => item.value) });
}

function parseIndex(source: ExpressionSource, target: SyntaxNode): SyntaxNode {
  const { stream } = source;
  stream.next();
  const key = parseExpression(source);
  const node = new MemberNode(stream.current().line, { target, key, parameters: null });
  stream.expect('PUNCTUATION', ']');
  return node;
}

function parseCall(source: ExpressionSource, callee: SyntaxNode, name: string | null): SyntaxNode {
  if (name === null) {
    return raiseNotCallable(callee);
  }
  const { line } = source.stream.current();
  return new CallNode(line, { name, parameters: parseArguments(source) });
}

/** Parses `name(…)` behind `|` or at the head of the tag `filter`. */
export function parseFilterHead(source: ExpressionSource): {
  readonly name: string;
  readonly parameters: ArgumentsSyntax;
} {
  const { value } = source.stream.expect('NAME');
  return { name: value ?? '', parameters: parseOptionalArguments(source) };
}

/** `is` binds more loosely than arithmetic: `a + b is even` tests the sum. */
function parseTest(source: ExpressionSource, input: SyntaxNode, isNegated: boolean): SyntaxNode {
  const { value } = source.stream.expect('NAME');
  const parameters = parseOptionalArguments(source);
  return new TestNode(source.stream.current().line, { name: value ?? '', input, parameters, isNegated });
}

function parseOptionalArguments(source: ExpressionSource): ArgumentsSyntax {
  const { stream } = source;
  return stream.isAt('PUNCTUATION', '(') ? parseArguments(source) : { line: stream.current().line, items: [] };
}

/** Named ones come last; that a name exists is asked when the call is compiled. */
function parseArguments(source: ExpressionSource): ArgumentsSyntax {
  const { stream } = source;
  const items: ArgumentSyntax[] = [];
  stream.expect('PUNCTUATION', '(');
  while (!stream.isAt('PUNCTUATION', ')')) {
    if (items.length > 0) stream.expect('PUNCTUATION', ',');
    const name = isToken(stream.peek(), 'PUNCTUATION', '=') ? parseNewName(stream) : null;
    if (name !== null) stream.expect('PUNCTUATION', '=');
    const value = parseExpression(source);
    if (name === null && items.some((item) => item.name !== null)) {
      raiseSyntax('Positional arguments must be declared before any named arguments.', stream.current().line);
    }
    items.push({ name, value });
  }
  stream.expect('PUNCTUATION', ')');
  return { line: stream.current().line, items };
}

/** Parses the parameters of a macro. */
export function parseParameters(source: ExpressionSource): readonly ParameterSyntax[] {
  const { stream } = source;
  const parameters: ParameterSyntax[] = [];
  stream.expect('PUNCTUATION', '(');
  while (!stream.isAt('PUNCTUATION', ')')) {
    if (parameters.length > 0) stream.expect('PUNCTUATION', ',');
    const name = parseNewName(stream);
    let fallback: SyntaxNode | null = null;
    if (stream.isAt('PUNCTUATION', '=')) {
      stream.next();
      fallback = parseExpression(source);
    }
    parameters.push({ name, fallback });
  }
  stream.expect('PUNCTUATION', ')');
  return parameters;
}

// In small letters alone: `TRUE` can be assigned, though it can never be read.
const reservedNames: ReadonlySet<string> = new Set(['true', 'false', 'null', 'none']);

/** Parses a name that is going to be assigned. */
export function parseNewName(stream: TokenStream): string {
  const { value, line } = stream.expect('NAME');
  if (value === null || reservedNames.has(value)) return raiseSyntax(`Can not assign a value to ${value}`, line);
  return value;
}

/** No comma may stand before the closing bracket. */
function parseList(source: ExpressionSource): SyntaxNode {
  const { stream } = source;
  stream.next();
  const items: SyntaxNode[] = [];
  if (!stream.isAt('PUNCTUATION', ']')) {
    items.push(parseExpression(source));
    while (!stream.isAt('PUNCTUATION', ']')) {
      stream.expect('PUNCTUATION', ',');
      items.push(parseExpression(source));
    }
  }
  stream.expect('PUNCTUATION', ']');
  return new ListNode(stream.current().line, { items });
}

function parseMap(source: ExpressionSource): SyntaxNode {
  const { stream } = source;
  stream.next();
  const entries: (readonly [SyntaxNode, SyntaxNode])[] = [];
  if (!stream.isAt('PUNCTUATION', '}')) {
    entries.push(parseEntry(source));
    while (!stream.isAt('PUNCTUATION', '}')) {
      stream.expect('PUNCTUATION', ',');
      entries.push(parseEntry(source));
    }
  }
  stream.expect('PUNCTUATION', '}');
  return new MapNode(stream.current().line, { entries });
}

function parseEntry(source: ExpressionSource): readonly [SyntaxNode, SyntaxNode] {
  const key = parseExpression(source);
  source.stream.expect('PUNCTUATION', ':');
  return [key, parseExpression(source)];
}
