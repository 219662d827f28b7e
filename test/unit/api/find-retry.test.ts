// Which deliveries are retries: by what came lately, and by what the journal has.
import { expect, it } from 'vitest';
import { type ArrivedDelivery, createRetryFinder } from '../../../src/main/api/find-retry.ts';
import { createTestEngine } from '../../test-engine.ts';
import { sampleDelivery } from '../journal/sample-records.ts';

function arrived(id: string, parts: Partial<ArrivedDelivery> = {}): ArrivedDelivery {
  const common = { receivedAt: '2026-01-10T00:00:09.000Z', provenance: 'LIVE', namespace: 'n', flowId: 'f' } as const;
  return { ...common, id, sentId: 'k', ...parts };
}

it('counts what came with one id to one flow, though nothing of it is kept yet', () => {
  const find = createRetryFinder(createTestEngine().journal);
  const { sentId: _none, ...nameless } = arrived('d6');
  expect(
    [
      arrived('d1'),
      arrived('d2', { receivedAt: '2026-01-10T00:00:10.200Z' }),
      arrived('d3', { flowId: 'g' }),
      arrived('d4', { sentId: 'other' }),
      arrived('d5', { receivedAt: '2026-01-10T00:00:10.000Z' }),
      nameless,
    ].map(find),
  ).toEqual([
    undefined,
    { number: 1, of: 'd1', afterMs: 1200 },
    undefined,
    undefined,
    // Clocks may be set back.
    { number: 2, of: 'd1', afterMs: 0 },
    undefined,
  ]);
});

it.each(['REPLAY', 'EDITED'] as const)(
  'what is sent again by hand as %s is no retry, and counts as none',
  (provenance) => {
    const find = createRetryFinder(createTestEngine().journal);
    const told = [arrived('d1'), arrived('d2', { provenance }), arrived('d3')].map(find);
    expect(told.map((retry) => retry?.number)).toEqual([undefined, undefined, 1]);
  },
);

it("keeps the sender's own number, with or without an earlier delivery", () => {
  const find = createRetryFinder(createTestEngine().journal);
  const told = [arrived('d1', { retry: { number: 2 } }), arrived('d2', { retry: { number: 3 } })].map(find);
  expect(told).toEqual([{ number: 2 }, { number: 3, of: 'd1', afterMs: 0 }]);
});

it('finds what came before the program was started in the journal', async () => {
  const { journal } = createTestEngine();
  const kept = ['d1', 'd2', 'd3'].map((id, second) => {
    const { delivery, body } = sampleDelivery(id, { second });
    const to = { namespace: 'n', flowId: id === 'd3' ? 'g' : 'f', sentId: 'k' };
    return { type: 'delivery', stored: { delivery: { ...delivery, ...to }, body } } as const;
  });
  await journal.append(kept);
  expect(createRetryFinder(journal)(arrived('d4'))).toEqual({ number: 2, of: 'd1', afterMs: 8000 });
});
