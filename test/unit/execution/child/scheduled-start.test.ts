// The date before which an execution does not begin.
import { expect, it } from 'vitest';
import { atItsDate, msUntilDate } from '../../../../src/main/execution/child/scheduled-start.ts';
import { createState, withState } from '../../../../src/main/contract/state.ts';
import { sampleExecution } from '../../journal/sample-records.ts';

const created = createState('2026-01-01T00:00:00Z');
const nowNanos = BigInt(Date.UTC(2026, 0, 1, 0, 0, 10)) * 1_000_000n;
const clock = { nowNanos: () => nowNanos };
const { scheduleDate: _, ...execution } = { ...sampleExecution('e'), state: created, scheduleDate: undefined };
const at = (scheduleDate: string) => ({ ...execution, scheduleDate });

it.each([
  ['has none', execution, 0],
  ['has one to come', at('2026-01-01T00:00:12.5Z'), 2500],
  ['has one that is over', at('2026-01-01T00:00:09Z'), -1000],
  ['has begun', { ...at('2026-01-01T01:00:00Z'), state: withState(created, 'RUNNING', '2026-01-01T00:00:01Z') }, 0],
])('is so far where it %s', (_name, given, ms) => {
  expect(msUntilDate(given, clock)).toBe(ms);
});

it('makes one that takes the place of another only then, and leaves others as they are', () => {
  const scheduled = at('2026-01-01T00:00:10Z');
  const metadata = { attemptNumber: 2, originalCreatedDate: '2026-01-01T00:00:00Z' };
  expect([atItsDate(scheduled, clock), atItsDate({ ...scheduled, metadata }, clock)]).toEqual([
    scheduled,
    { ...execution, metadata, state: createState('2026-01-01T00:00:10Z') },
  ]);
});
