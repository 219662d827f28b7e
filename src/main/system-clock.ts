// The real clock: the wall time of the start, carried on by the monotonic timer, so that nanoseconds are
// real and time never runs backwards.
import type { Clock } from './contract/instant.ts';

/** Makes the clock. */
export function createSystemClock(): Clock {
  const offset = BigInt(Date.now()) * 1_000_000n - process.hrtime.bigint();
  return { nowNanos: () => process.hrtime.bigint() + offset };
}
