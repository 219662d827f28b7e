// Which webhooks a test request can go to, and which one an address names.
import { expect, it } from 'vitest';
import type { FlowSummary, WebhookSummary } from '../../../../src/main/contract/model.ts';
import { findTarget, sendTargets } from '../../../../src/renderer/send/send-targets.ts';

function hook(triggerId: string): WebhookSummary {
  return { triggerId, disabled: false, key: 'k', isKeyExpression: false };
}

function flow(id: string, parts: Partial<FlowSummary> = {}): FlowSummary {
  const named = { file: `${id}.yaml`, namespace: 'ns', id, status: 'valid', disabled: false } as const;
  return { ...named, webhooks: [hook('one')], errors: [], warnings: [], ...parts };
}

const targets = sendTargets([
  flow('a'),
  flow('b', { webhooks: [hook('one'), hook('two')] }),
  flow('none', { webhooks: [] }),
  flow('broken', { status: 'invalid' }),
  flow('stale', { status: 'stale' }),
]);

it('are those of flows that are served, each with a name of its own', () => {
  expect(targets.map(({ name }) => name)).toEqual(['ns / a', 'ns / b / one', 'ns / b / two', 'ns / stale']);
});

it.each([
  ['no flow', {}, 'ns / a'],
  ['a flow', { namespace: 'ns', id: 'b' }, 'ns / b / one'],
  ['a trigger', { namespace: 'ns', id: 'b', trigger: 'two' }, 'ns / b / two'],
  ['an unknown trigger', { namespace: 'ns', id: 'b', trigger: 'x' }, 'ns / b / one'],
  ['a flow of another namespace', { namespace: 'x', id: 'b' }, undefined],
])('an address with %s names it', (_, wanted, name) => {
  expect(findTarget(targets, wanted)?.name).toBe(name);
});
