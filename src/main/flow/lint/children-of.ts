// The nodes inside of a node, in the order of the template.
import {
  BinaryNode,
  BodyNode,
  CallNode,
  CaptureNode,
  FilterNode,
  ForNode,
  IfNode,
  ListNode,
  MapNode,
  MemberNode,
  PrintNode,
  SetNode,
  type SyntaxNode,
  type TemplateSyntax,
  TernaryNode,
  TestNode,
  UnaryNode,
} from '../../expression/nodes.ts';

/** The nodes that a node is made of; none of those that are made of nothing. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node instanceof FilterNode || node instanceof TestNode) return [node.input, ...argumentsOf(node)];
  if (node instanceof CallNode) return argumentsOf(node);
  if (node instanceof MemberNode) return [node.target, node.key, ...(node.parameters ?? [])];
  if (node instanceof BinaryNode) return [node.left, node.right];
  if (node instanceof TernaryNode) return [node.condition, node.yes, node.no];
  if (node instanceof UnaryNode) return [node.operand];
  if (node instanceof ListNode) return node.items;
  if (node instanceof MapNode) return node.entries.flat();
  return statementsOf(node);
}

function statementsOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node instanceof BodyNode) return node.children;
  if (node instanceof PrintNode) return [node.expression];
  if (node instanceof SetNode) return [node.value];
  if (node instanceof CaptureNode) return [node.body];
  if (node instanceof ForNode) return [node.iterable, node.body, ...optional(node.otherwise)];
  if (node instanceof IfNode) {
    return [...node.branches.flatMap(({ condition, body }) => [condition, body]), ...optional(node.otherwise)];
  }
  return [];
}

function argumentsOf({ parameters }: InstanceType<typeof FilterNode | typeof TestNode | typeof CallNode>) {
  return parameters.items.map(({ value }) => value);
}

function optional(node: SyntaxNode | null): readonly SyntaxNode[] {
  return node === null ? [] : [node];
}

/** Whether nodes lie deeper in each other than `levelsMax`; asked without going down the stack. */
export function isDeeperThan(root: SyntaxNode, levelsMax: number): boolean {
  let level: readonly SyntaxNode[] = [root];
  for (let depth = 0; depth < levelsMax; depth++) {
    level = level.flatMap(childrenOf);
    if (level.length === 0) return false;
  }
  return true;
}

/** Every node of a template, each before those inside of it. */
export function nodesOf({ body, macros, blocks }: TemplateSyntax): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const open = [...blocks.values(), ...[...macros.values()].map((macro) => macro.body), body];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node);
    open.push(...childrenOf(node).toReversed());
  }
  return found;
}
