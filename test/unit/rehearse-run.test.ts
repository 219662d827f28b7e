// A request that is run under the other version of Kestra, over a running server: what comes of it, and that nothing of
// it is kept.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RehearsedDelivery } from '../../src/main/contract/rehearsal.ts';
import { type DiagnosisBench, startDiagnosisBench } from './api/diagnosis-bench.ts';

const base = '/api/v1/main/executions/webhook/company.team';
const flow = (id: string, lines: string): string => `id: ${id}
namespace: company.team
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: "{{ secret('PLAIN') }}", wait: true}
${lines}
`;
const files = {
  'both.yaml': flow(
    'both',
    'tasks: [{id: out, type: io.kestra.plugin.core.log.Log, message: "got {{ trigger.body.n }}"}]',
  ),
  'moved.yaml': flow(
    'moved',
    'tasks: [{id: out, type: io.kestra.plugin.core.log.Log, message: "{{ trigger | json }}"}]',
  ),
  'old.yaml': flow(
    'old',
    'inputs: [{id: a, type: BOOLEAN, defaults: true}]\ntasks: [{id: out, type: io.kestra.core.tasks.log.Log, message: x}]',
  ),
  'stubbed.yaml': flow(
    'stubbed',
    'tasks: [{id: post, type: io.kestra.plugin.slack.notifications.SlackExecution}]\noutputs: [{id: o, type: STRING, value: "{{ outputs.post.ts }}"}]',
  ),
  'stubbed.stubs.yaml': 'post: {outputs: {ts: "12"}}\n',
};

let bench: DiagnosisBench;
beforeAll(async () => {
  bench = await startDiagnosisBench(files);
});
afterAll(async () => {
  await bench.close();
});

async function rehearse(id: string): Promise<RehearsedDelivery> {
  const headers = ['Content-Type: application/json'];
  const { delivery } = await bench.send({
    path: `${base}/${id}/plainkey`,
    headers,
    body: '{"n":12345678901234567890}',
  });
  const told = await bench.app.core.call('deliveries.rehearse', { id: delivery.id, profile: '2.0' });
  if (!told.ok) throw new Error(told.error.message);
  return told.value;
}

it('a flow that runs there gives its answer, its execution and its logs', async () => {
  const { answer, execution, logs, reason } = await rehearse('both');
  expect([
    answer?.status,
    execution?.state.current,
    execution?.taskRunList.map(({ state }) => state.current),
    logs.map(({ message }) => message),
    reason,
  ]).toEqual([200, 'SUCCESS', ['SUCCESS'], ['got 12345678901234567890'], undefined]);
});

it('what fails there alone is seen to fail', async () => {
  const { execution, logs } = await rehearse('moved');
  expect([execution?.state.current, logs.some(({ message }) => message.includes('json'))]).toEqual(['FAILED', true]);
});

it('a flow that is invalid there says so, and starts nothing', async () => {
  const { reason, execution, answer } = await rehearse('old');
  expect([reason?.code, execution, answer?.status]).toEqual(['FLOW_INVALID', undefined, expect.any(Number)]);
});

it('stubs beside the flow stand in there too', async () => {
  const { execution } = await rehearse('stubbed');
  expect(execution?.outputs).toBe('{"o":"12"}');
});

it('nothing of it is kept', async () => {
  const { execution } = await rehearse('both');
  const deliveries = await bench.app.core.call('deliveries.list', { flowId: 'both', namespace: 'company.team' });
  const found = await bench.app.core.call('executions.get', { id: execution?.id ?? '' });
  const kinds = deliveries.ok ? deliveries.value.results.map(({ provenance }) => provenance) : [];
  expect([new Set(kinds), found.ok]).toEqual([new Set(['LIVE']), false]);
});
