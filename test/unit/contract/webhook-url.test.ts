// Addresses of webhooks.
import { expect, it } from 'vitest';
import { webhookUrl } from '../../../src/main/contract/webhook-url.ts';

const parts = { ingress: 'http://127.0.0.1:8080', tenant: 'main', namespace: 'company.team', flowId: 'a' };

it.each([
  ['abc-1._~', 'abc-1._~'],
  ['a/b c', 'a%2Fb%20c'],
  ["(a)!'*+&;", '%28a%29%21%27%2A%2B%26%3B'],
  ['ä', '%C3%A4'],
])('the key %s is %s in the address', (key, encoded) => {
  expect(webhookUrl({ ...parts, key })).toBe(
    `http://127.0.0.1:8080/api/v1/main/executions/webhook/company.team/a/${encoded}`,
  );
});

it('the short form has no tenant', () => {
  const { ingress, namespace, flowId } = parts;
  expect(webhookUrl({ ingress, namespace, flowId, key: 'k' })).toBe(
    'http://127.0.0.1:8080/api/v1/executions/webhook/company.team/a/k',
  );
});
