// What Pebble says when something else than a bare name is called: Java's failed cast of its own syntax node.
// Source: Pebble's `ExpressionParser.parseFunctionOrMacroInvocation`.
import {
  BinaryNode,
  CallNode,
  DoubleNode,
  LiteralNode,
  MemberNode,
  type SyntaxNode,
  TernaryNode,
  VariableNode,
} from './nodes.ts';
import { raiseJava } from './raise.ts';

const nodes = 'io.pebbletemplates.pebble.node';

/**
 * Stops as Pebble does at `(…)` behind a value: `a.b['c'](1)`, `f(1)(2)`. The parser of Pebble casts what stands
 * there without asking what it is.
 */
export function raiseNotCallable(callee: SyntaxNode): never {
  const actual = `${nodes}.expression.${expressionClassOf(callee)}`;
  const wanted = `${nodes}.FunctionOrMacroNameNode`;
  return raiseJava(
    'java.lang.ClassCastException',
    `class ${actual} cannot be cast to class ${wanted} (${actual} and ${wanted} are in unnamed module of loader 'app')`,
  );
}

function expressionClassOf(node: SyntaxNode): string {
  if (node instanceof MemberNode) return 'GetAttributeExpression';
  if (node instanceof VariableNode) return 'ContextVariableExpression';
  if (node instanceof CallNode) return 'FunctionOrMacroInvocationExpression';
  if (node instanceof DoubleNode) return 'LiteralDoubleExpression';
  if (node instanceof TernaryNode) return 'TernaryExpression';
  if (node instanceof LiteralNode) return literalClassOf(node.value);
  return node instanceof BinaryNode && node.operator === '~' ? 'ConcatenateExpression' : 'BinaryExpression';
}

function literalClassOf(value: null | boolean | string | bigint): string {
  if (value === null) return 'LiteralNullExpression';
  if (typeof value === 'string') return 'LiteralStringExpression';
  return typeof value === 'bigint' ? 'LiteralLongExpression' : 'LiteralBooleanExpression';
}
