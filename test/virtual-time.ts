// Time that jumps: where all wait, it goes on to the end of the shortest wait, so that no test really waits.
// It knows nothing of work outside the process; flows that call out need the system's timer.
import type { Clock } from '../src/main/contract/instant.ts';
import type { Timer } from '../src/main/plugin/ports.ts';

interface Wait {
  readonly dueNanos: bigint;
  readonly end: () => void;
}

/** A timer, and the clock that goes with it; it begins at the given time. */
export function createVirtualTime(startNanos: bigint): { readonly timer: Timer; readonly clock: Clock } {
  let nowNanos = startNanos;
  const waits = new Set<Wait>();
  // Everything that can go on without time passing has gone on before the next immediate.
  const jump = (): void => {
    const [next] = [...waits].toSorted((a, b) => Number(a.dueNanos - b.dueNanos));
    if (next === undefined) return;
    if (next.dueNanos > nowNanos) nowNanos = next.dueNanos;
    next.end();
  };
  return {
    clock: { nowNanos: () => nowNanos },
    timer: {
      wait: (delayMs, signal) =>
        new Promise((resolve) => {
          const end = (): void => {
            waits.delete(wait);
            signal?.removeEventListener('abort', end);
            resolve();
          };
          const wait: Wait = { dueNanos: nowNanos + BigInt(Math.ceil(delayMs * 1e6)), end };
          if (signal?.aborted === true) return resolve();
          signal?.addEventListener('abort', end);
          waits.add(wait);
          setImmediate(jump);
        }),
    },
  };
}
