// JSON that is hashed as if it were the raw body.
import { expect, it } from 'vitest';
import { hashedJson } from '../../../../src/main/flow/lint/hashed-json.ts';
import { placesOf, webhookFlow } from './linted.ts';

const log = (message: string) => `  - {id: l, type: io.kestra.plugin.core.log.Log, message: "${message}"}`;
const script = (env: string, text: string) =>
  `  - {id: s, type: io.kestra.plugin.scripts.python.Script, env: {B: "${env}"}, script: "${text}"}`;

it.each([
  ['a hash of JSON', log('{{ trigger.body | json | sha256 }}'), ['tasks.0.message']],
  ['a hash of JSON with a prefix', log("{{ ('v0:' ~ (trigger.body | toJson)) | sha256 }}"), ['tasks.0.message']],
  [
    'JSON for a script that computes an HMAC',
    script('{{ trigger.body | toJson | base64encode }}', 'import hmac'),
    ['tasks.0.env.B'],
  ],
  ['JSON for another script', script('{{ trigger.body | toJson | base64encode }}', 'import json'), []],
  ['a hash of a text', log('{{ trigger.body.id | sha256 }}'), []],
  ['a hash of a body that is a text', log('{{ trigger.body | sha256 }}'), []],
  ['JSON that nobody hashes', log('{{ trigger.body | toJson }}'), []],
])('%s', (_, task, places) => {
  expect(placesOf(hashedJson, webhookFlow(task))).toEqual(places);
});
