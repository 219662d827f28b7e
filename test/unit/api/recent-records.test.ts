// Counting for many flows: in their order, and with room for others in between.
import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createRecentHandlers } from '../../../src/main/api/recent-records.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import type { FlowName } from '../../../src/main/contract/methods.ts';

const flows = Array.from({ length: 120 }, (_none, index) => ({ namespace: 'n', id: `f${index}` }));
const at = '2026-11-22T10:00:00Z';

it('counts a part of the flows each turn, so that a webhook comes in between', async () => {
  const told: string[] = [];
  const recentDeliveries = ({ flows: some }: { readonly flows: readonly FlowName[] }) => {
    told.push(`${some.length} flows`);
    return ok(some.map((flow) => ({ ...flow, hours: [] })));
  };
  const handlers = createRecentHandlers({ recentDeliveries, recentExecutions: () => ok([]) });
  const counting = Promise.resolve(handlers['deliveries.recent']({ flows, at }));
  void setImmediate().then(() => told.push('webhook'));
  const counted = await counting;
  expect(counted.ok && counted.value.map(({ id }) => id)).toEqual(flows.map(({ id }) => id));
  expect([told.length, told[0], told.indexOf('webhook') < told.length - 1]).toEqual([4, '50 flows', true]);
});

it('ends with the first part that cannot be counted', async () => {
  const broken = fail(createError('STORAGE_FAILED', 'the disk is gone'));
  const handlers = createRecentHandlers({ recentDeliveries: () => ok([]), recentExecutions: () => broken });
  expect(await handlers['executions.recent']({ flows, since: at })).toEqual(broken);
});
