// Whether webhooks are refused for now because somebody asked for that: to see how a provider tries again, or to have
// quiet. In memory alone: a program that starts again takes them.
import { createError, type ErrorValue, ok } from '../contract/errors.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './handler.ts';

/** The switch. */
export interface Pause {
  /** Why a webhook is refused now: SERVER_PAUSED; undefined where it is taken. */
  refusal(): ErrorValue | undefined;
  /** Sets it, and tells whoever listens. */
  set(isPaused: boolean): void;
}

/** Makes the switch; webhooks are taken. */
export function createPause(journal: Pick<Journal, 'announce'>): Pause {
  let current: ErrorValue | undefined;
  return {
    refusal: () => current,
    set(isPaused) {
      if (isPaused === (current !== undefined)) return;
      current = isPaused ? createError('SERVER_PAUSED', 'Cannot take request: webhooks are paused') : undefined;
      journal.announce({ type: 'server.changed' });
    },
  };
}

/** The handler. */
export function createPauseHandler(pause: Pick<Pause, 'set'>): Pick<Handlers, 'server.pause'> {
  return {
    'server.pause'({ isPaused }) {
      pause.set(isPaused);
      return ok({ isPaused });
    },
  };
}
