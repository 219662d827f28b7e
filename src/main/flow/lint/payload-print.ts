// The first place of a text where payload is printed: what most rules are about.
import { PrintNode, type SyntaxNode } from '../../expression/nodes.ts';
import { findPayload } from './find-payload.ts';
import type { LintedFlow, LintedText } from './linted-flow.ts';
import { walkTemplate } from './walk-template.ts';

/** Payload that is printed. */
export interface PayloadPrint {
  /** The path by which it is read, as `trigger.body.name`. */
  readonly path: string;
  readonly line: number;
  readonly expression: SyntaxNode;
}

/** Every printing of payload in a text; `cleaners` are the filters after which it is harmless. */
export function findPayloadPrints(
  text: LintedText,
  { flow, cleaners }: { readonly flow: LintedFlow; readonly cleaners: ReadonlySet<string> },
): readonly PayloadPrint[] {
  const found: PayloadPrint[] = [];
  if (text.syntax === undefined || flow.webhooks.length === 0) return found;
  walkTemplate(text.syntax, { ...flow.payloadOf(text), cleaners }, (node, scope) => {
    if (!(node instanceof PrintNode)) return;
    const path = findPayload(node.expression, scope);
    if (path !== undefined) found.push({ path, line: node.lineno, expression: node.expression });
  });
  return found;
}

/** The first word of a path, which stands in the text as it does in the path. */
export function rootOfPath(path: string): string {
  return /^[\p{L}\p{Nd}_]+/u.exec(path)?.[0] ?? path;
}

/** The expression that gives payload on unharmed and harmless: `base64encode` takes texts alone, and a whole body is none. */
export function encodeSafely(path: string): string {
  const isWhole = /^trigger(?:\.[a-z]+)?$/.test(path);
  return `{{ ${path} | ${isWhole ? 'toJson' : 'string'} | base64encode }}`;
}
