// Signatures that are read and not checked. Source: `pub30-github-signed` in the recorded runs.
import { expect, it } from 'vitest';
import { uncheckedSignature } from '../../../../src/main/flow/lint/unchecked-signature.ts';
import { placesOf, webhookFlow } from './linted.ts';

const reads =
  '  - {id: i, type: io.kestra.plugin.core.flow.If, condition: "{{ trigger.headers[\'X-Hub-Signature-256\'] is defined }}", then: []}\n';
const script = (text: string) => `  - {id: s, type: io.kestra.plugin.scripts.python.Commands, commands: ["${text}"]}`;

it.each([
  ['a test that it is there', reads, ['tasks.0.condition']],
  ['a script that does something else', reads + script('python load.py'), ['tasks.0.condition']],
  ['a script that computes an HMAC', reads + script("python -c 'import hmac'"), []],
  ['a script that verifies', reads + script('python verify_signature.py'), []],
  ['a script that gets the signature', reads + script("python a.py {{ trigger.headers['x-hub-signature-256'] }}"), []],
  [
    'a task called verify',
    `${reads}  - {id: verify, type: io.kestra.plugin.core.log.Log, message: m}`,
    ['tasks.0.condition'],
  ],
  [
    'no signature at all',
    '  - {id: l, type: io.kestra.plugin.core.log.Log, message: "{{ trigger.headers[\'x-request-id\'] }}"}',
    [],
  ],
])('%s', (_, tasks, places) => {
  expect(placesOf(uncheckedSignature, webhookFlow(tasks))).toEqual(places);
});
