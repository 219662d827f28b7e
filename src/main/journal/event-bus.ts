// Hands events to listeners, in order of their numbers. It keeps nothing: what a late listener missed
// comes from `replay.ts`. A listener that throws is reported and goes on being told.
import { createError, type ErrorValue, messageOf } from '../contract/errors.ts';
import type { CoreEvent } from '../contract/events.ts';

/** Whoever hears events. */
export type Listener = (event: CoreEvent) => void;

/** Who is told. */
export interface EventBus {
  /** Whether anybody listens; if not, events need not be made. */
  hasListeners(): boolean;
  publish(event: CoreEvent): void;
  /** Tells a listener of some events, then of all that are published with a number behind `behind`. Returns a function that ends it. */
  add(listener: Listener, replayed: readonly CoreEvent[], behind: number): () => void;
}

/** Makes a bus. `onProblem` hears of listeners that throw. */
export function createEventBus(onProblem: (problem: ErrorValue) => void): EventBus {
  // By an object of its own for each, so that one function may listen twice.
  const subscriptions = new Set<{ readonly listener: Listener; readonly behind: number }>();
  const tell = (listener: Listener, event: CoreEvent): void => {
    try {
      listener(event);
    } catch (error) {
      onProblem(createError('INTERNAL', `Cannot announce ${event.type}: a listener failed: ${messageOf(error)}`));
    }
  };
  return {
    hasListeners: () => subscriptions.size > 0,
    publish: (event) => {
      for (const { listener, behind } of subscriptions) {
        if (event.number > behind) tell(listener, event);
      }
    },
    add: (listener, replayed, behind) => {
      for (const event of replayed) tell(listener, event);
      const subscription = { listener, behind };
      subscriptions.add(subscription);
      return () => {
        subscriptions.delete(subscription);
      };
    },
  };
}
