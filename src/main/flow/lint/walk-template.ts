// A walk over all nodes of a template that knows, at each of them, which of the template's own names hold payload.
import { ForNode, SetNode, type SyntaxNode, type TemplateSyntax } from '../../expression/nodes.ts';
import { childrenOf } from './children-of.ts';
import { findPayload, type PayloadScope } from './find-payload.ts';

/** What is done at each node. */
export type Visit = (node: SyntaxNode, scope: PayloadScope) => void;

/** Visits every node before those inside of it: the template's own, then its macros and blocks. */
export function walkTemplate(syntax: TemplateSyntax, scope: Omit<PayloadScope, 'locals'>, visit: Visit): void {
  const bodies = [syntax.body, ...[...syntax.macros.values()].map(({ body }) => body), ...syntax.blocks.values()];
  for (const body of bodies) walk(body, new Set());

  /** A name that is set is so for all that follows, in the bodies around it as well. */
  function walk(node: SyntaxNode, locals: Set<string>): void {
    const here = { ...scope, locals };
    visit(node, here);
    if (node instanceof ForNode) {
      const isPayload = findPayload(node.iterable, here) !== undefined;
      const inner = new Set(locals);
      mark(inner, { name: node.name, isPayload });
      for (const child of childrenOf(node)) walk(child, child === node.body ? inner : locals);
      return;
    }
    for (const child of childrenOf(node)) walk(child, locals);
    if (node instanceof SetNode)
      mark(locals, { name: node.name, isPayload: findPayload(node.value, here) !== undefined });
  }
}

function mark(locals: Set<string>, { name, isPayload }: { readonly name: string; readonly isPayload: boolean }): void {
  if (isPayload) locals.add(name);
  else locals.delete(name);
}
