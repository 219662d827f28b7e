// The path that an expression reads, as a person would write it: `trigger.body.items[0]`. For the hints of
// our own beside Kestra's message, never part of it.
import { LiteralNode, MemberNode, type SyntaxNode, VariableNode } from './nodes.ts';

/** The path of a chain of members; `…` stands for a part that is no name, index or variable. */
export function describePath(node: SyntaxNode): string {
  if (node instanceof VariableNode) return node.name;
  if (!(node instanceof MemberNode)) return '…';
  const target = describePath(node.target);
  if (!(node.key instanceof LiteralNode)) return `${target}[…]`;
  return joinPath(target, typeof node.key.value === 'string' ? node.key.value : Number(node.key.value));
}

/** Adds a key or an index to a path, in the form that a template would need for it. */
export function joinPath(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(key) ? `${path}.${key}` : `${path}['${key}']`;
}
