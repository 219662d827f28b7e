// Every way to miss a webhook, over real HTTP, and the exact sentences that the window shows of it: what stopped it,
// what another version of Kestra would answer, and what can be done.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BenchRequest, type DiagnosisBench, startDiagnosisBench, summarizeDiagnosis } from './diagnosis-bench.ts';
import { missedBase, missedFlows } from './missed-flows.ts';
import { missedWebhooks } from './missed-webhooks.ts';

describe('deliveries.diagnose', () => {
  let bench: DiagnosisBench;
  beforeAll(async () => {
    bench = await startDiagnosisBench(missedFlows);
  });
  afterAll(async () => {
    await bench.close();
  });

  const tell = async (request: BenchRequest): Promise<readonly string[]> => {
    const { status, delivery } = await bench.send(request);
    return [status, ...summarizeDiagnosis(await bench.diagnose(delivery.id))];
  };

  it.each(missedWebhooks)('tells %s', async (_name, request, told) => {
    expect(await tell(request)).toEqual(told);
  });

  it('tells the same after a restart', async () => {
    const { delivery } = await bench.send({ path: `${missedBase}/open_hook/goodkex` });
    const before = await bench.diagnose(delivery.id);
    await bench.restart();
    expect(await bench.diagnose(delivery.id)).toEqual(before);
  });

  it('replays what came to the right trigger, as a delivery of its own', async () => {
    const headers = ['Content-Type: application/json', 'X-Event: paid', 'Expect: 100-continue'];
    const { delivery } = await bench.send({ path: `${missedBase}/open_hok/goodkey?a=b`, headers, body: '{"n":1}' });
    const { remedies } = await bench.diagnose(delivery.id);
    const [first] = remedies;
    if (first?.type !== 'replay') throw new Error('Replaying is not the first remedy');
    const { type: _type, ...target } = first;
    const sent = await bench.app.core.call('deliveries.replay', { id: delivery.id, ...target });
    const replayed = await bench.app.core.call('deliveries.get', { id: sent.ok ? sent.value.deliveryId : '' });
    expect(replayed.ok && [replayed.value.provenance, replayed.value.status, replayed.value.target]).toEqual([
      'REPLAY',
      200,
      `${missedBase}/open_hook/goodkey?a=b`,
    ]);
    const names = replayed.ok ? replayed.value.request.headers.map(([name]) => name) : [];
    expect(names).toEqual(['Host', 'Content-Type', 'X-Event', 'Content-Length']);
  });
});
