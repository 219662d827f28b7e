// Who runs now and who waits for room: at most so many at once, others in the order in which they came. What is run is
// told by the caller.

/** What happens to an entry. */
export interface RoomOptions<T, R> {
  /** How many run at once, read anew each time. */
  readonly bounds: { readonly runningMax: number };
  /** Runs an entry, and tells each time it does nothing but wait for somebody: it gives its room to another then. */
  readonly run: (entry: T, onPaused: () => void) => Promise<R>;
  /** Hears how it ended, before another takes its room. */
  readonly onEnd: (entry: T, result: R) => void;
}

/** The rooms. */
export interface Rooms<T> {
  hasRoom(): boolean;
  queuedCount(): number;
  awaitedCount(): number;
  /** Begins now, or once there is room. */
  enter(entry: T): void;
  /** Begins now and takes no room: a task that keeps its own waits for it, or all would wait for ever. */
  enterAwaited(entry: T): void;
  /** Takes out an entry that has not begun. @returns whether it had not */
  takeOut(entry: T): boolean;
  /** Takes out what has not begun. */
  takeQueued(): readonly T[];
  /** Settles when nothing runs any more but what waits for somebody. */
  idle(): Promise<void>;
  /** Settles when nothing runs any more, nor waits to. */
  settled(): Promise<void>;
}

/** Begins with none. */
export function createRooms<T, R>({ bounds, run, onEnd }: RoomOptions<T, R>): Rooms<T> {
  const queue: T[] = [];
  const running = new Set<Promise<void>>();
  const awaited = new Set<Promise<void>>();
  // Once they go on they stand beside those that run.
  const paused = new Set<Promise<void>>();
  const begin = (entry: T, group: Set<Promise<void>>): void => {
    const leaveRoom = (): void => {
      if (running.delete(done)) fill();
    };
    const pause = (): void => {
      if (!running.has(done)) return;
      paused.add(done);
      leaveRoom();
    };
    // It may pause before its promise is known here.
    const ended = run(entry, () => queueMicrotask(pause));
    const done = ended.then((result) => {
      awaited.delete(done);
      paused.delete(done);
      onEnd(entry, result);
      leaveRoom();
    });
    group.add(done);
  };
  // More than one where the bound was raised meanwhile, none where it was lowered.
  const fill = (): void => {
    while (running.size < bounds.runningMax) {
      const next = queue.shift();
      if (next === undefined) return;
      begin(next, running);
    }
  };
  const hasRoom = (): boolean => queue.length === 0 && running.size < bounds.runningMax;
  return {
    hasRoom,
    queuedCount: () => queue.length,
    awaitedCount: () => awaited.size,
    enter(entry) {
      if (hasRoom()) return begin(entry, running);
      queue.push(entry);
      fill();
    },
    enterAwaited: (entry) => begin(entry, awaited),
    takeOut(entry) {
      const index = queue.indexOf(entry);
      if (index >= 0) queue.splice(index, 1);
      return index >= 0;
    },
    takeQueued: () => queue.splice(0),
    idle: () => settle([running, awaited]),
    settled: () => settle([running, awaited, paused]),
  };
}

/** One that ends may have let another begin. */
async function settle(groups: readonly ReadonlySet<Promise<void>>[]): Promise<void> {
  while (groups.some(({ size }) => size > 0)) await Promise.all(groups.flatMap((group) => [...group]));
}
