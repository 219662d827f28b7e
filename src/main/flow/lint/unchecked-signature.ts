// A signature that a provider sends, that the flow reads, and that nothing compares with the body: whoever knows
// the address can send what he likes. Flows that hand it to code which cannot be seen here are let be.
// Source: the providers' documentation, as product.md lists it.
import { MemberNode } from '../../expression/nodes.ts';
import { ifTask } from '../../plugin/core/flow/if.ts';
import { switchTask } from '../../plugin/core/flow/switch.ts';
import { nodesOf } from './children-of.ts';
import { keyPathOf } from './key-path.ts';
import type { LintedFlow, LintedText } from './linted-flow.ts';
import type { LintFinding, LintRule } from './rule.ts';

/** Headers that hold a signature of the body. */
const signatureHeaders: ReadonlySet<string> = new Set([
  'linear-signature',
  'paddle-signature',
  'paypal-transmission-sig',
  'stripe-signature',
  'svix-signature',
  'webhook-signature',
  'x-hub-signature',
  'x-hub-signature-256',
  'x-line-signature',
  'x-shopify-hmac-sha256',
  'x-signature',
  'x-slack-signature',
  'x-square-hmacsha256-signature',
  'x-twilio-signature',
  'x-zm-signature',
]);
// Kestra has no filter for it, so that only code can check a signature, and code names what it does.
const checkingWords = ['hmac', 'timingsafeequal', 'compare_digest', 'constructevent', 'verif'];

/** Warns of signatures that are read and never checked; once for each header. */
export const uncheckedSignature: LintRule = {
  name: 'unchecked-signature',
  find(flow) {
    if (flow.webhooks.length === 0 || isCheckedSomewhere(flow)) return [];
    const found = new Map<string, LintFinding>();
    for (const text of flow.texts) {
      for (const { header, line } of signaturesIn(text)) {
        if (isHandedOn(text)) return [];
        const message = `the signature ${header} is read and never compared with an HMAC of the body, so that anybody who knows the address can send events. Check it in a proxy before Kestra, or in a script where the body is a form or another text`;
        if (!found.has(header)) found.set(header, { at: text.at, line, near: 'trigger', message });
      }
    }
    return [...found.values()];
  },
};

function isCheckedSomewhere({ texts }: LintedFlow): boolean {
  return texts.some((text) => isHandedOn(text) && namesCheck(text));
}

function namesCheck({ text }: LintedText): boolean {
  const small = text.toLowerCase();
  return checkingWords.some((word) => small.includes(word));
}

function signaturesIn({ syntax }: LintedText): readonly { readonly header: string; readonly line: number }[] {
  const found: { readonly header: string; readonly line: number }[] = [];
  for (const node of syntax === undefined ? [] : nodesOf(syntax)) {
    const [root, member, name] = (node instanceof MemberNode ? keyPathOf(node) : undefined) ?? [];
    const header = name?.toLowerCase();
    if (root !== 'trigger' || member !== 'headers' || header === undefined) continue;
    if (signatureHeaders.has(header)) found.push({ header, line: node.lineno });
  }
  return found;
}

/** Whether code or another flow gets the value: what that does with it is not seen here. */
function isHandedOn({ owner, property }: LintedText): boolean {
  if (owner?.kind === 'trigger') return property === 'inputs';
  if (owner?.kind !== 'task') return false;
  return !choosingTypes.has(owner.type) && !inertPackages.test(owner.type);
}

// Tasks that choose by a value, or show it, and send it nowhere.
const choosingTypes: ReadonlySet<string> = new Set([ifTask.type, switchTask.type]);
const inertPackages = /^io\.kestra\.plugin\.core\.(?:debug|execution|log|output)\./;
