// Payload that `render()` evaluates as if it were a template of the flow's author: given to it, or printed by a text
// of the flow that it renders, since it goes on until nothing changes.
// Source: `render` and `renderOnce` of Kestra, seen on 1.3.19 and 2.0.0.
import { CallNode, LiteralNode, type SyntaxNode } from '../../expression/nodes.ts';
import { textCleaners } from './cleaners.ts';
import { findPayload, findTemplate, type PayloadScope, renderers } from './find-payload.ts';
import type { LintFinding, LintRule } from './rule.ts';
import { walkTemplate } from './walk-template.ts';

/** Warns of `render()` over payload. */
export const payloadAsTemplate: LintRule = {
  name: 'payload-as-template',
  find: (flow) =>
    flow.texts.flatMap((text) => {
      const found: LintFinding[] = [];
      if (text.syntax === undefined || flow.webhooks.length === 0) return found;
      walkTemplate(text.syntax, { ...flow.payloadOf(text), cleaners: textCleaners }, (node, scope) => {
        const message = renderers.has(nameOf(node)) ? messageOf(node, scope) : undefined;
        if (message !== undefined) found.push({ at: text.at, line: node.lineno, near: nameOf(node), message });
      });
      return found.slice(0, 1);
    }),
};

function nameOf(node: SyntaxNode): string {
  return node instanceof CallNode ? node.name : '';
}

function messageOf(node: SyntaxNode, scope: PayloadScope): string | undefined {
  if (!(node instanceof CallNode)) return undefined;
  const { name, parameters } = node;
  const what = 'so that a caller can read secrets and variables by sending an expression';
  const given = parameters.items.map(({ value }) => findPayload(value, scope)).find((path) => path !== undefined);
  if (given !== undefined) return `${name}() evaluates ${given}, ${what}. Write {{ ${given} }} without ${name}()`;
  const template = isRecursive(node) ? findTemplate(node, scope) : undefined;
  if (template === undefined) return undefined;
  return `${name}() evaluates the payload that ${template} prints as well, ${what}. Write renderOnce(${template})`;
}

/** `render()` goes on until nothing changes, unless it is told otherwise. */
function isRecursive({ name, parameters: { items } }: InstanceType<typeof CallNode>): boolean {
  const option = items.find((item, index) => (item.name ?? ['toRender', 'recursive'][index]) === 'recursive')?.value;
  return name === 'render' && !(option instanceof LiteralNode && option.value === false);
}
