// The way that an expression goes into its variables: `trigger.body['a'].b` as a list of keys.
import { LiteralNode, MemberNode, type SyntaxNode, VariableNode } from '../../expression/nodes.ts';

/** Keys from the root variable on. */
export type KeyPath = readonly string[];

/** What an expression computes as a key; it may be any. */
export const anyKey = '*';

/** The keys of a chain of members; undefined for every other expression. A method that is called is any key. */
export function keyPathOf(node: SyntaxNode): KeyPath | undefined {
  if (node instanceof VariableNode) return [node.name];
  if (!(node instanceof MemberNode)) return undefined;
  const target = keyPathOf(node.target);
  if (target === undefined) return undefined;
  const isKnown = node.parameters === null && node.key instanceof LiteralNode;
  return [...target, isKnown && node.key instanceof LiteralNode ? String(node.key.value) : anyKey];
}

/** Whether one path leads to what the other names, into it, or to something that holds it. */
export function meets(a: KeyPath, b: KeyPath): boolean {
  return a.slice(0, b.length).every((key, index) => key === b[index] || key === anyKey || b[index] === anyKey);
}

/** Paths that are asked for once for each expression of a flow. */
export interface KeyPaths {
  readonly add: (path: KeyPath) => void;
  /** Whether a path meets one of them. */
  readonly meet: (path: KeyPath) => boolean;
}

/** Makes a set of paths, kept by their first two keys: a flow of thousands of tasks has thousands of outputs. */
export function createKeyPaths(first: readonly KeyPath[] = []): KeyPaths {
  const roots = new Map<string, Map<string, KeyPath[]>>();
  const add = (path: KeyPath): void => {
    const [root = '', second = anyKey] = path;
    const members = roots.get(root) ?? new Map<string, KeyPath[]>();
    members.set(second, [...(members.get(second) ?? []), path]);
    roots.set(root, members);
  };
  for (const path of first) add(path);
  return {
    add,
    meet(path) {
      const [root = '', second = anyKey] = path;
      const members = roots.get(root);
      if (members === undefined) return false;
      const near = second === anyKey ? [...members.values()] : [members.get(second), members.get(anyKey)];
      return near.some((paths) => paths?.some((each) => meets(path, each)));
    },
  };
}
