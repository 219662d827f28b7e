// Which events are told, and how seldom.
import { expect, it } from 'vitest';
import type { CoreEvent } from '../../../src/main/contract/events.ts';
import { createNotices, type Notice } from '../../../src/main/electron/notices.ts';

function createTeller() {
  const shown: Notice[] = [];
  const state = { nowMs: 0, isWanted: true };
  const tell = createNotices({
    isWanted: () => state.isWanted,
    show: (notice) => shown.push(notice),
    nowMs: () => state.nowMs,
  });
  return { shown, state, tell };
}

// Of an event only what is told of it is read.
const unmatched = (id: string, status: number | undefined = 404): CoreEvent =>
  ({
    type: 'delivery.recorded',
    number: 1,
    delivery: { id, method: 'POST', status, target: '/canary' },
  }) as unknown as CoreEvent;
const changed = (current: string): CoreEvent =>
  ({
    type: 'execution.changed',
    number: 1,
    execution: { id: 'e1', namespace: 'a', flowId: 'f', state: current },
  }) as unknown as CoreEvent;

it('tells of an unmatched delivery and of a failed execution, with where they are', () => {
  const { shown, state, tell } = createTeller();
  tell(unmatched('d1'));
  state.nowMs = 10_000;
  tell(changed('FAILED'));
  expect(shown).toEqual([
    { title: 'Unmatched delivery', body: 'POST found no flow', address: 'hookbench://app/#/deliveries/d1' },
    { title: 'Execution failed', body: 'a.f', address: 'hookbench://app/#/executions/e1' },
  ]);
});

it.each([unmatched('d1', 200), unmatched('d1', 204), changed('SUCCESS'), changed('RUNNING')])(
  'tells nothing of what went well: %j',
  (event) => {
    const { shown, tell } = createTeller();
    tell(event);
    expect(shown).toEqual([]);
  },
);

it('tells once in ten seconds, counts the rest, and tells of nothing twice', () => {
  const { shown, state, tell } = createTeller();
  for (const id of ['d1', 'd1', 'd2', 'd3']) tell(unmatched(id));
  state.nowMs = 9_999;
  tell(unmatched('d4'));
  state.nowMs = 10_000;
  tell(unmatched('d5'));
  expect(shown.map(({ body }) => body)).toEqual(['POST found no flow', 'POST found no flow, and 3 more before it']);
});

it('tells nothing to who does not want it', () => {
  const { shown, state, tell } = createTeller();
  state.isWanted = false;
  tell(unmatched('d1'));
  expect(shown).toEqual([]);
});
