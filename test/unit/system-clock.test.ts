// The real clock: near the wall time, and never backwards.
import { expect, it } from 'vitest';
import { createSystemClock } from '../../src/main/system-clock.ts';

it('tells a time of this day that never runs backwards', () => {
  const clock = createSystemClock();
  const times = Array.from({ length: 100 }, () => clock.nowNanos());
  const dayMs = 24 * 60 * 60 * 1000;
  const distanceMs = Math.abs(Number((times[0] ?? 0n) / 1_000_000n) - Date.now());
  expect([times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0n)), distanceMs < dayMs]).toEqual([
    true,
    true,
  ]);
});
