// The flow that a wrong name most likely meant.
import { expect, test } from 'vitest';
import { findNearestFlow } from '../../../../src/main/api/diagnosis/nearest-flow.ts';
import type { FlowSummary } from '../../../../src/main/contract/model.ts';

function flow(namespace: string, id: string, parts: Partial<FlowSummary> = {}): FlowSummary {
  const webhooks = [{ triggerId: 'hook', disabled: false, key: 'k', isKeyExpression: false }];
  const file = `${namespace}.${id}.yaml`;
  return { file, status: 'valid', namespace, id, disabled: false, webhooks, errors: [], warnings: [], ...parts };
}

const flows = [
  flow('company.team', 'hello'),
  flow('company.team', 'orders'),
  flow('ops', 'orders'),
  flow('ops.alerts', 'page_oncall'),
  flow('company.team', 'broken', { status: 'invalid' }),
  flow('company.team', 'silent', { webhooks: [] }),
];

test.each([
  ['a misspelt id', 'company.team', 'helo', 'company.team.hello'],
  ['another case', 'company.team', 'Hello', 'company.team.hello'],
  ['the namespace of another flow', 'company.team', 'page_oncall', 'ops.alerts.page_oncall'],
  ['an id that two have, by the nearer namespace', 'opz', 'orders', 'ops.orders'],
  ['nothing that is near', 'x', 'zzzzzzzzz', undefined],
  ['no flow that cannot be sent to', 'company.team', 'silen', undefined],
  ['no invalid flow', 'company.team', 'broke', undefined],
])('%s', (_name, namespace, id, expected) => {
  const found = findNearestFlow({ namespace, id }, flows);
  expect(found === undefined ? undefined : `${found.namespace}.${found.id}`).toBe(expected);
});
