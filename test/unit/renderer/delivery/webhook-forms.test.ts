// The three forms of a webhook's address.
import { expect, it } from 'vitest';
import { webhookForms } from '../../../../src/renderer/delivery/webhook-forms.ts';

const parts = { namespace: 'ns', flowId: 'f', key: "k/'" };

it('are those of the documentation, and open-source servers take the first', () => {
  expect(webhookForms(parts).map(({ path, isAccepted }) => [path, isAccepted])).toEqual([
    ['/api/v1/main/executions/webhook/ns/f/k%2F%27', true],
    ['/api/v1/executions/webhook/ns/f/k%2F%27', false],
    ['/api/v1/my_tenant/executions/webhook/ns/f/k%2F%27', false],
  ]);
});

it('have the tenants that are asked for', () => {
  const forms = webhookForms({ ...parts, tenant: 'a b', otherTenant: 'a b' });
  expect(forms.map(({ tenant, isAccepted }) => [tenant, isAccepted])).toEqual([
    ['a b', true],
    [undefined, false],
    ['a b', true],
  ]);
});

it('leave the name of a shell variable readable', () => {
  expect(webhookForms({ ...parts, key: '$WEBHOOK_KEY' })[0].path).toMatch(/\/f\/\$WEBHOOK_KEY$/);
});
