// Turns the signals that end a program into one AbortSignal. The first asks for an end in order; a later one
// says that somebody is tired of waiting.
import type { EventEmitter } from 'node:events';

/** What the signals are turned into. */
export interface StopSignalOptions {
  /** Ends the program at once. */
  readonly force: () => void;
  readonly nowMs: () => number;
}

/** A terminal signals its whole group and npm passes its signal on: what comes this soon is the same wish. */
const sameWishMs = 500;

/**
 * Rises at the first SIGINT or SIGTERM of a process. From then on the program ends by itself, once what it does is
 * kept; a second wish, later than half a second, ends it as it is.
 */
export function createStopSignal(source: Pick<EventEmitter, 'on'>, { force, nowMs }: StopSignalOptions): AbortSignal {
  const controller = new AbortController();
  let firstMs: number | undefined;
  const stop = (): void => {
    firstMs ??= nowMs();
    if (nowMs() - firstMs > sameWishMs) force();
    controller.abort();
  };
  source.on('SIGINT', stop);
  source.on('SIGTERM', stop);
  return controller.signal;
}
