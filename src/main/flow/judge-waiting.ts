// Judges the files of a folder that wait for it, a few at a time, so that requests are answered in between. What is
// asked for meanwhile is judged at once by the index itself.
import { setImmediate, setTimeout } from 'node:timers/promises';

/** The judging of what waits. */
export interface Judging {
  /** Settles when nothing waits any more; from this call on there are no pauses. */
  finish(): Promise<void>;
  /** Ends it, whatever still waits. */
  stop(): Promise<void>;
}

/** What judging needs. */
export interface JudgingOptions {
  /** Judges one file; false where none waits any more. */
  readonly judgeNext: () => boolean;
  /** How many are judged in a row; requests wait for that long, some milliseconds. */
  readonly inARow: number;
  /** How long it rests between, so that requests keep most of the processor. */
  readonly pauseMs: number;
  /** How long it rests before it begins: whoever starts a program wants an answer first. */
  readonly firstPauseMs: number;
}

/** Begins after its first pause. */
export function judgeWaiting({ judgeNext, inARow, pauseMs, firstPauseMs }: JudgingOptions): Judging {
  const stopped = new AbortController();
  const hurry = new AbortController();

  async function judgeAll(): Promise<void> {
    await rest(firstPauseMs);
    while (!stopped.signal.aborted) {
      for (let count = 0; count < inARow; count++) if (!judgeNext()) return;
      if (hurry.signal.aborted) await setImmediate();
      else await rest(pauseMs);
    }
  }

  /** Cut short where somebody begins to wait for the end. */
  async function rest(timeMs: number): Promise<void> {
    const signal = AbortSignal.any([stopped.signal, hurry.signal]);
    await setTimeout(timeMs, undefined, { signal, ref: false }).catch(() => undefined);
  }

  const done = judgeAll();
  return {
    finish() {
      hurry.abort();
      return done;
    },
    stop() {
      stopped.abort();
      return done;
    },
  };
}
