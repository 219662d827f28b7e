// A body that was parsed and written again, hashed as if it were the bytes that arrived: blanks, the order of keys
// and escapes differ, so that no signature of the provider will ever fit.
import { BinaryNode, FilterNode, PrintNode, type SyntaxNode, TernaryNode } from '../../expression/nodes.ts';
import { nodesOf } from './children-of.ts';
import { keyPathOf } from './key-path.ts';
import type { LintedFlow, LintedText, TextOwner } from './linted-flow.ts';
import type { LintFinding, LintRule } from './rule.ts';
import { isScript } from './script-type.ts';

/** Warns of `trigger.body | json` under a hash, and handed to a script that computes an HMAC. */
export const hashedJson: LintRule = {
  name: 'hashed-json',
  find(flow) {
    if (flow.webhooks.length === 0) return [];
    const signers = signersOf(flow);
    return flow.texts.flatMap((text) => {
      const isForSigner = text.owner !== undefined && signers.has(text.owner);
      const found = nodesIn(text).find((node) => isHashOfJson(node) || (isForSigner && printsJson(node)));
      return found === undefined ? [] : [toFinding(text, found)];
    });
  },
};

const hashes: ReadonlySet<string> = new Set(['md5', 'sha1', 'sha256', 'sha512']);
const jsonFilters: ReadonlySet<string> = new Set(['json', 'toJson']);

/** Scripts that compute an HMAC, whatever they do with it. */
function signersOf({ texts }: LintedFlow): ReadonlySet<TextOwner> {
  return new Set(
    texts.flatMap(({ text, owner }) =>
      owner !== undefined && isScript(owner.type) && text.toLowerCase().includes('hmac') ? [owner] : [],
    ),
  );
}

function nodesIn({ syntax }: LintedText): readonly SyntaxNode[] {
  return syntax === undefined ? [] : nodesOf(syntax);
}

function isHashOfJson(node: SyntaxNode): boolean {
  return node instanceof FilterNode && hashes.has(node.name) && isJsonOfBody(node.input);
}

function printsJson(node: SyntaxNode): boolean {
  return node instanceof PrintNode && isJsonOfBody(node.expression);
}

/** The body as JSON, also with something before or behind it, as Slack's `v0:time:body`, or encoded afterwards. */
function isJsonOfBody(node: SyntaxNode): boolean {
  if (node instanceof BinaryNode) return isJsonOfBody(node.left) || isJsonOfBody(node.right);
  if (node instanceof TernaryNode) return isJsonOfBody(node.yes) || isJsonOfBody(node.no);
  if (!(node instanceof FilterNode)) return false;
  return jsonFilters.has(node.name) ? isBody(node.input) : isJsonOfBody(node.input);
}

function isBody(node: SyntaxNode): boolean {
  const path = keyPathOf(node) ?? [];
  return path.length === 2 && path[0] === 'trigger' && path[1] === 'body';
}

function toFinding({ at }: LintedText, { lineno }: SyntaxNode): LintFinding {
  const message =
    'this JSON is written anew from the parsed body, so that its hash is never the one that the sender has signed: blanks, escapes and the order of keys differ. Check the signature in a proxy before Kestra, which keeps no raw JSON';
  return { at, line: lineno, near: 'trigger', message };
}
