// What a log line may not tell, whoever wrote it.
import { expect, it } from 'vitest';
import { createLineRedactor, hideKeysIn } from '../../../src/main/secret/redact-line.ts';

it.each([
  ['a secret', 'value canary-secret here', 'value ****** here'],
  ['its base64 form', `x ${Buffer.from('canary-secret').toString('base64')}`, 'x ******'],
  ['a key in an address', 'POST /api/v1/main/executions/webhook/a.b/f/canary-key?x=1', 'POST /api/v1/main/executions/webhook/a.b/f/******?x=1'], // prettier-ignore
  ['a token', '{"authorization":"Bearer canary.token-1"}', '{"authorization":"Bearer ******"}'],
  ['a password', 'basic dXNlcjpwYXNz', 'basic ******'],
  ['nothing of a sentence', 'The basic use of a flow', 'The basic use of a flow'],
])('redact() hides %s', (_, line, expected) => {
  const { learn, redact } = createLineRedactor();
  learn('canary-secret');
  expect(redact(line)).toBe(expected);
});

it('hideKeysIn() hides the key of every address in a text, and nothing else', () => {
  expect(hideKeysIn('"/executions/webhook/n/f/k1" and /executions/webhook/n/f/k2/rest, /executions/n/f')).toBe(
    '"/executions/webhook/n/f/******" and /executions/webhook/n/f/******/rest, /executions/n/f',
  );
});
