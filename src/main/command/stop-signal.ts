// Turns the signals that end a program into one AbortSignal. The first asks for an end in order; the second
// says that somebody is tired of waiting.
import type { EventEmitter } from 'node:events';

/** Rises at the first SIGINT or SIGTERM of a process; at the second, `force` is called. */
export function createStopSignal(source: Pick<EventEmitter, 'on'>, force: () => void): AbortSignal {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) force();
    controller.abort();
  };
  source.on('SIGINT', stop);
  source.on('SIGTERM', stop);
  return controller.signal;
}
