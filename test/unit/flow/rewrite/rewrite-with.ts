// Applies one rule of the move to a text, for the tests of the rules.
import { profiles, switchesOf } from '../../../../src/main/contract/profile.ts';
import { applyEdits, readFlowText } from '../../../../src/main/flow/rewrite/flow-text.ts';
import type { Rule } from '../../../../src/main/flow/rewrite/replacement.ts';

/** What the rule finds, and the text with its edits. */
export function rewriteWith(rule: Rule, source: string) {
  const [from, to] = profiles;
  const text = readFlowText(source);
  if (from === undefined || to === undefined || text === undefined) throw new Error('The text is no map');
  const findings = rule(text, { from: switchesOf(from), to: switchesOf(to) });
  return {
    said: findings.map(({ what, instead }) => `${what}: ${instead}`),
    written: applyEdits(
      source,
      findings.flatMap(({ edits }) => edits ?? []),
    ),
  };
}
