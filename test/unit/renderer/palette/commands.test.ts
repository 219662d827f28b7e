// What the palette offers, what it finds, and that every key stands once.
import { expect, it } from 'vitest';
import type { ExecutionSummary, FlowSummary } from '../../../../src/main/contract/model.ts';
import type { DeliverySummary } from '../../../../src/main/contract/delivery.ts';
import { type Command, listCommands } from '../../../../src/renderer/palette/commands.ts';

const flow: FlowSummary = {
  file: 'a.yaml',
  status: 'valid',
  namespace: 'company.team',
  id: 'hello',
  disabled: false,
  webhooks: [{ triggerId: 'w', disabled: false, key: 'k', isKeyExpression: false }],
  errors: [],
  warnings: [],
};
const execution: ExecutionSummary = {
  id: 'e1',
  tenantId: 'main',
  namespace: 'company.team',
  flowId: 'hello',
  flowRevision: 1,
  state: 'SUCCESS',
  startDate: '2026-01-01T00:00:00Z',
  labels: [],
};
const delivery: DeliverySummary = {
  id: 'd1',
  receivedAt: '2026-01-01T00:00:00Z',
  provenance: 'LIVE',
  method: 'POST',
  target: '/x',
  bodyBytes: 0,
  event: 'push',
  status: 200,
  flowId: 'hello',
  notes: [],
};
const screenDeeds = [{ name: 'Run now', keys: 'mod+Enter', act: () => undefined }];
const { namespace: _, id: __, ...nameless } = flow;

it('listCommands() offers what can be gone to', () => {
  const commands = listCommands({
    screenDeeds,
    flows: [flow, nameless],
    executions: [execution],
    deliveries: [delivery],
  });
  const tell = ({ group, name, detail, does }: Command) => [
    group,
    name,
    detail,
    does.type === 'go' ? { ...does.to, ...does.query } : does.deed,
  ];
  expect(commands.filter(({ group }) => group !== 'Screens').map(tell)).toEqual([
    ['This screen', 'Run now', undefined, screenDeeds[0]],
    ['Actions', 'New flow', undefined, { screen: 'flows', new: 'yes' }],
    ['Actions', 'Keyboard', undefined, 'keys'],
    ['Actions', 'Change appearance', undefined, 'appearance'],
    ['Actions', 'Pause or resume webhooks', undefined, 'pause'],
    ['Flows', 'hello', 'company.team', { screen: 'flow', namespace: 'company.team', id: 'hello' }],
    [
      'Actions',
      'Send test request to hello',
      'company.team',
      { screen: 'send', namespace: 'company.team', id: 'hello' },
    ],
    ['Executions', 'e1', 'SUCCESS company.team / hello', { screen: 'execution', id: 'e1' }],
    ['Deliveries', 'POST push', '200 hello d1', { screen: 'deliveries', id: 'd1' }],
  ]);
});

it('listCommands() names every command differently', () => {
  const ids = listCommands({ screenDeeds, flows: [flow], executions: [execution], deliveries: [delivery] }).map(
    ({ id }) => id,
  );
  expect(new Set(ids).size).toBe(ids.length);
});
