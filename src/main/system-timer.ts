// Waiting for real time to pass.
import type { Timer } from './plugin/ports.ts';

/** The longest delay that Node's timers take, in milliseconds: longer ones are waited for in parts. */
const delayMaxMs = 2 ** 31 - 1;

/** Makes the timer of this process. */
export function createSystemTimer(): Timer {
  return {
    async wait(delayMs, signal) {
      for (let rest = delayMs; rest > 0; rest -= delayMaxMs) {
        if (signal?.aborted === true) return;
        await waitOnce(Math.min(rest, delayMaxMs), signal);
      }
    },
  };
}

function waitOnce(delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, delayMs);
    signal?.addEventListener('abort', end);
  });
}
