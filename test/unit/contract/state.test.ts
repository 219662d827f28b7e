// States: their history and what they mean.
import { describe, expect, it } from 'vitest';
import {
  createState,
  hasEndDate,
  isTerminated,
  lastDateOf,
  startDateOf,
  withState,
} from '../../../src/main/contract/state.ts';

describe('withState()', () => {
  it('appends to the history and leaves the state before as it was', () => {
    const created = createState('2026-01-01T00:00:00Z');
    const running = withState(created, 'RUNNING', '2026-01-01T00:00:01Z');
    expect(created.histories).toHaveLength(1);
    expect(running).toEqual({
      current: 'RUNNING',
      histories: [
        { state: 'CREATED', date: '2026-01-01T00:00:00Z' },
        { state: 'RUNNING', date: '2026-01-01T00:00:01Z' },
      ],
    });
    expect([startDateOf(running), lastDateOf(running)]).toEqual(['2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z']);
  });

  it('changes nothing where the state is current already', () => {
    const created = createState('2026-01-01T00:00:00Z');
    expect(withState(created, 'CREATED', '2026-01-01T00:00:01Z')).toBe(created);
  });
});

it('isTerminated() and hasEndDate() differ in PAUSED alone', () => {
  expect([isTerminated('PAUSED'), hasEndDate('PAUSED'), isTerminated('SKIPPED'), hasEndDate('RUNNING')]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
