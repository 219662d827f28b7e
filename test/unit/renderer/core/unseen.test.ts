// What nobody has looked at yet.
import { expect, it } from 'vitest';
import type { CoreEvent } from '../../../../src/main/contract/events.ts';
import type { DeliverySummary } from '../../../../src/main/contract/delivery.ts';
import type { ExecutionSummary } from '../../../../src/main/contract/model.ts';
import type { StateName } from '../../../../src/main/contract/state.ts';
import { addUnseen, countMax, formatUnseen, noneUnseen } from '../../../../src/renderer/core/unseen.ts';

function delivered(id: string, status?: number): CoreEvent {
  const delivery: DeliverySummary = {
    id,
    receivedAt: '2026-11-22T10:00:00Z',
    provenance: 'LIVE',
    method: 'POST',
    target: '/',
    bodyBytes: 0,
    notes: [],
    ...(status === undefined ? {} : { status }),
  };
  return { type: 'delivery.recorded', number: 1, delivery };
}

function changed(id: string, state: StateName): CoreEvent {
  const execution: ExecutionSummary = {
    id,
    tenantId: 'main',
    namespace: 'n',
    flowId: 'f',
    flowRevision: 1,
    state,
    startDate: '2026-11-22T10:00:00Z',
    labels: [],
  };
  return { type: 'execution.changed', number: 2, execution };
}

it('counts a delivery once, when it has its answer, and executions that failed', () => {
  const first = addUnseen(noneUnseen, [delivered('a'), delivered('b', 200), changed('1', 'RUNNING')]);
  const second = addUnseen(first, [delivered('a', 404), delivered('b', 200), changed('1', 'FAILED')]);
  expect(second).toEqual({ deliveries: new Set(['b', 'a']), failed: new Set(['1']) });
});

it('is the same object where nothing came, so that nothing is drawn anew', () => {
  expect(addUnseen(noneUnseen, [delivered('a'), changed('1', 'SUCCESS')])).toBe(noneUnseen);
});

it('counts so far and no further', () => {
  const flood = Array.from({ length: countMax + 5 }, (_, index) => delivered(String(index), 200));
  const { deliveries } = addUnseen(noneUnseen, flood);
  expect([deliveries.size, formatUnseen(deliveries), formatUnseen(new Set(['a']))]).toEqual([countMax, '999+', '1']);
});
