// Flows for the tests of the lint: a webhook flow from a few lines, and what one rule says of it.
import { type Profile, switchesOf } from '../../../../src/main/contract/profile.ts';
import { toLintedFlow, type LintedFlow } from '../../../../src/main/flow/lint/linted-flow.ts';
import type { LintRule } from '../../../../src/main/flow/lint/rule.ts';
import { readYaml } from '../../../../src/main/flow/read-yaml.ts';
import { rootOf } from '../../../../src/main/flow/validate-flow.ts';

/** Tasks under a webhook with a good key. */
export function webhookFlow(tasks: string, more = ''): string {
  const trigger = '  - {id: wh, type: io.kestra.plugin.core.trigger.Webhook, key: Zt5mQ0xW8nB3rLk7}';
  return `id: a\nnamespace: n\ntriggers:\n${trigger}\n${more}tasks:\n${tasks}\n`;
}

/** A flow's text as the rules see it. */
export function lintedFlow(source: string, profile: Profile = '1.3'): LintedFlow {
  return toLintedFlow(rootOf(readYaml(source), { profile, plugins: 'any' }), switchesOf(profile));
}

/** What a rule says of a flow: the way to each finding, and its sentence. */
export function findingsOf(rule: LintRule, source: string, profile: Profile = '1.3'): readonly string[] {
  return rule.find(lintedFlow(source, profile)).map(({ at, message }) => `${at.join('.')}: ${message}`);
}

/** The ways alone. */
export function placesOf(rule: LintRule, source: string, profile: Profile = '1.3'): readonly string[] {
  return rule.find(lintedFlow(source, profile)).map(({ at }) => at.join('.'));
}
