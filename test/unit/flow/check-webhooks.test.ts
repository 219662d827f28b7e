// What a webhook trigger must have.
import { expect, test } from 'vitest';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { checkWebhooks } from '../../../src/main/flow/check-webhooks.ts';
import { partsOf } from './flow-parts-of.ts';

const blank = ['triggers[0].key', 'must not be blank'];
const long = ['triggers[0].key', 'size must be between 0 and 256'];
const kind = ['triggers[0]', "invalid webhook: responseContentType must be either 'application/json' or 'text/plain'"];

test.each([
  ['key: abc', [], []],
  [`key: ${'x'.repeat(256)}`, [], []],
  [`key: ${'x'.repeat(257)}`, [long], [long]],
  ['key: " "', [], [blank]],
  ['key: a, responseContentType: text/plain', [], []],
  ['key: a, responseContentType: text/html', [kind], [kind]],
])('checkWebhooks() looks at {%s}', (properties, older, newer) => {
  const parts = partsOf(`triggers: [{id: w, type: io.kestra.plugin.core.trigger.Webhook, ${properties}}]`);
  const found = profiles.map((profile) =>
    checkWebhooks(parts, switchesOf(profile)).map(({ path, message }) => [path, message]),
  );
  expect(found).toEqual([older, newer]);
});

test('checkWebhooks() leaves other triggers alone', () => {
  const parts = partsOf(`triggers: [{id: s, type: io.kestra.plugin.core.trigger.Schedule, key: ${'x'.repeat(300)}}]`);
  expect(profiles.flatMap((profile) => checkWebhooks(parts, switchesOf(profile)))).toEqual([]);
});
