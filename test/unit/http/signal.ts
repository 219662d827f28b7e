// A moment that one part of a test waits for and another brings about.
import { EventEmitter, once } from 'node:events';

/** A moment. */
export interface Signal {
  /** Settles once it has come. */
  readonly come: Promise<unknown>;
  give(): void;
}

/** Makes a moment that has not come yet. */
export function createSignal(): Signal {
  const emitter = new EventEmitter();
  return { come: once(emitter, 'come'), give: () => emitter.emit('come') };
}
