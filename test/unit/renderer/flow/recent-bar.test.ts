// The bar of a flow's day.
import { expect, it } from 'vitest';
import { toRecentBar } from '../../../../src/renderer/flow/recent-bar.ts';

const flow = { namespace: 'n', id: 'f' };

it.each([
  [{ total: 0, failed: 0, warning: 0 }, undefined],
  [{ total: 4, failed: 1, warning: 1 }, { failed: 25, warning: 25, figure: '4', sentence: '4 executions in 24 hours, 1 failed, 1 with a warning' }], // prettier-ignore
  [{ total: 1000, failed: 1, warning: 0 }, { failed: 6, warning: 0, figure: '1000', sentence: '1000 executions in 24 hours, 1 failed' }], // prettier-ignore
  [{ total: 10_000, failed: 0, warning: 0 }, { failed: 0, warning: 0, figure: '10000+', sentence: '10000+ executions in 24 hours' }], // prettier-ignore
])('of %j is drawn as %j', (counts, bar) => {
  expect(toRecentBar({ ...flow, ...counts })).toEqual(bar);
});
