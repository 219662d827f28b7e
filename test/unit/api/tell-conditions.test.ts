// Conditions of a text, evaluated against the request of a delivery.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DiagnosisBench, startDiagnosisBench } from './diagnosis-bench.ts';

const webhook = 'io.kestra.plugin.core.trigger.Webhook';
const condition = 'io.kestra.plugin.core.condition.Expression';

/** A flow whose two conditions look at what came. */
const text = (first: string): string => `id: picky
namespace: company.team
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: x}
triggers:
  - id: hook
    type: ${webhook}
    key: goodkey
    conditions:
      - type: ${condition}
        expression: "${first}"
      - type: ${condition}
        expression: "{{ trigger.headers['X-Kind'][0] }}"
  - id: free
    type: ${webhook}
    key: otherkey
`;

let bench: DiagnosisBench;
let deliveryId: string;

beforeAll(async () => {
  bench = await startDiagnosisBench({ 'picky.yaml': text('{{ trigger.body.a == 1 }}') });
  const { delivery } = await bench.send({
    path: '/api/v1/main/executions/webhook/company.team/picky/goodkey',
    headers: ['X-Kind: push'],
    body: '{"a":2}',
  });
  deliveryId = delivery.id;
});
afterAll(() => bench.close());

const tell = (source: string, id = deliveryId) => bench.app.core.call('flows.conditions', { source, deliveryId: id });

it('tells each condition with its place, what it rendered to, and whether it holds', async () => {
  const told = await tell(text('{{ trigger.body.a == 1 }}'));
  expect(told.ok && told.value).toEqual([
    {
      triggerId: 'hook',
      field: 'conditions[0]',
      line: 11,
      column: 9,
      holds: false,
      templates: ['{{ trigger.body.a == 1 }}'],
      rendered: ['false'],
      why: 'it rendered to "false"',
    },
    {
      triggerId: 'hook',
      field: 'conditions[1]',
      line: 13,
      column: 9,
      holds: true,
      templates: ["{{ trigger.headers['X-Kind'][0] }}"],
      rendered: ['push'],
      why: 'it rendered to "push"',
    },
  ]);
});

it('tells of a text that nobody has saved', async () => {
  const told = await tell(text('{{ trigger.body.a == 2 }}'));
  expect(told.ok && told.value.map(({ holds }) => holds)).toEqual([true, true]);
});

it('tells why one cannot be evaluated', async () => {
  const told = await tell(text('{{ trigger.body.none.deep }}'));
  const [first] = told.ok ? told.value : [];
  expect([first?.holds, first?.rendered, first?.why]).toEqual([false, [], expect.stringContaining('none')]);
});

it.each([
  ['a text that is no flow', 'id: a', undefined, 'FLOW_INVALID'],
  ['a delivery that is not there', text('true'), 'none', 'DELIVERY_NOT_FOUND'],
])('answers %s with a reason', async (_, source, id, code) => {
  const told = await tell(source, id);
  expect(!told.ok && told.error.code).toBe(code);
});
