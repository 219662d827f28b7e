// The webhook that an imported address names.
import { expect, it } from 'vitest';
import { findImported } from '../../../../src/renderer/send/imported-target.ts';
import type { SendTarget } from '../../../../src/renderer/send/send-targets.ts';

function createTarget(flowId: string, key: string): SendTarget {
  const webhook = { triggerId: 't', disabled: false, key, isKeyExpression: false };
  return { namespace: 'ns', flowId, webhook, name: `${flowId} ${key}` };
}

const targets = [createTarget('a', 'k1'), createTarget('a', 'k2'), createTarget('b', 'k3')];
const path = 'executions/webhook/ns';

it.each([
  [`http://h/api/v1/main/${path}/a/k2?x=1`, 'a k2', 'tenant', 'my_tenant'],
  [`http://h/api/v1/${path}/a/other`, 'a k1', 'short', 'my_tenant'],
  [`http://h/api/v1/acme/${path}/b/k3`, 'b k3', 'other', 'acme'],
  [`http://h/api/v1/main/${path}/none/k`, undefined, 'tenant', 'my_tenant'],
  ['http://h/else', undefined, undefined, undefined],
])('of %s', (url, name, form, otherTenant) => {
  const found = findImported(url, { targets, own: 'main' });
  expect([found.target?.name, found.form?.form, found.form?.otherTenant]).toEqual([name, form, otherTenant]);
});
