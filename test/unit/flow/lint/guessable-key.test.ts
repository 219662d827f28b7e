// Which keys count as guessable: a rule of ours.
import { expect, it } from 'vitest';
import { guessableKey } from '../../../../src/main/flow/lint/guessable-key.ts';
import { findingsOf } from './linted.ts';

const why = /^triggers\.0\.key: the key (.*), so that a stranger/;

it.each([
  ['abc', 'has fewer than 16 characters'],
  ['4wjtkzwVGBM9yKn', 'has fewer than 16 characters'],
  ['1KERKzRQZSMtLdMdNI7Nkr', "stands in Kestra's documentation"],
  ['aaaaaaaaaaaaaaaaaaaa', 'repeats a few characters'],
  ['my-very-long-webhook-key', 'is made of words'],
  ['github_events_2026', 'is made of words'],
  ['MySuperSecretWebhookKey', 'is made of words'],
  ['mysecretwebhookkey123', 'is made of words'],
  ['Zt5mQ0xW8nB3rLk7', undefined],
  ['550e8400-e29b-41d4-a716-446655440000', undefined],
  ['qkzvbnmwrtplxcvbhjdf', undefined],
  ["{{ secret('K') }}", undefined],
])('%s: %s', (key, reason) => {
  const trigger = `  - {id: wh, type: io.kestra.plugin.core.trigger.Webhook, key: "${key}"}`;
  const [finding] = findingsOf(guessableKey, `id: a\nnamespace: n\ntriggers:\n${trigger}\ntasks: []\n`);
  expect(finding === undefined ? undefined : why.exec(finding)?.[1]).toBe(reason);
});

it('knows the older name of the trigger, and leaves other triggers alone', () => {
  const flow = `id: a
namespace: n
triggers:
  - {id: s, type: io.kestra.plugin.core.trigger.Schedule, cron: "@daily", key: abc}
  - {id: wh, type: io.kestra.core.models.triggers.types.Webhook, key: abc}
tasks: []
`;
  expect(findingsOf(guessableKey, flow).map((finding) => finding.split(':')[0])).toEqual(['triggers.1.key']);
});
