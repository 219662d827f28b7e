// Gathers changes of files into batches, since one save is often several changes. Each batch is told a
// second time a little later: the system drops events that follow too closely on each other.

/** Files that wait to be told. */
export interface FileBatches {
  add(file: string): void;
  /** Forgets what waits. */
  clear(): void;
}

/** Times of a batch, in milliseconds. */
export interface BatchTimes {
  /** From the first change of a batch to its telling. */
  readonly gatherMs: number;
  /** From the telling to the second one. */
  readonly againMs: number;
}

/**
 * Makes batches; `tell` hears each, every name once. A file that changes after the telling is in the next batch, so
 * the second telling may repeat what nobody needs: reading a file that did not change costs little.
 */
export function createFileBatches(
  { gatherMs, againMs }: BatchTimes,
  tell: (files: readonly string[]) => void,
): FileBatches {
  const waiting = new Set<string>();
  // Kept, because a batch that is told has its second telling still to come when it is cleared.
  const timers = new Set<NodeJS.Timeout>();

  function after(timeMs: number, act: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, timeMs);
    timers.add(timer);
  }

  function tellWaiting(): void {
    const files = [...waiting];
    waiting.clear();
    tell(files);
    after(againMs, () => tell(files));
  }

  return {
    add(file) {
      if (waiting.size === 0) after(gatherMs, tellWaiting);
      waiting.add(file);
    },
    clear() {
      waiting.clear();
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
