// The bars of a flow's day, and what is said of them.
import { expect, it } from 'vitest';
import { toRecentHours } from '../../../../src/renderer/flow/recent-hours.ts';

const hour = (executed: number, others: number) => ({ executed, others });
const executions = { namespace: 'n', id: 'f', total: 2, failed: 1, warning: 1 };

it.each([
  ['nothing', [], { bars: [], figure: '0', sentence: '0 deliveries in 24 hours' }],
  ['one', [hour(0, 0), hour(1, 0)], { bars: [{ up: 0, down: 0 }, { up: 11, down: 0 }], figure: '1', sentence: '1 delivery in 24 hours' }], // prettier-ignore
  ['both kinds on one scale', [hour(22, 1), hour(4, 12)], { bars: [{ up: 11, down: 2 }, { up: 2, down: 6 }], figure: '39', sentence: '39 deliveries in 24 hours, 13 not executed, at most 23 in one hour' }], // prettier-ignore
  ['more than are counted', [hour(10_000, 0), hour(5, 0)], { bars: [{ up: 11, down: 0 }, { up: 2, down: 0 }], figure: '10005+', sentence: '10005+ deliveries in 24 hours, at most 10000 in one hour' }], // prettier-ignore
])('of %s', (_, hours, shown) => {
  expect(toRecentHours({ hours })).toEqual(shown);
});

it('tells how executions ended, also those that no delivery started', () => {
  expect(toRecentHours({ hours: [] }, executions).sentence).toBe(
    '0 deliveries in 24 hours; 2 executions, 1 failed, 1 with a warning',
  );
});
