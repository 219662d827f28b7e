// What settles while somebody is busy: all of it at once when it is asked for, in the order in which it came. Waiting
// costs the same however much is still to come, which a race of promises does not.

/** Promises, and what has come of them. */
export interface Arrivals<T> {
  /** One more to wait for; it must not reject. */
  add(promise: Promise<T>): void;
  /** All that has come since the last time, with what comes together with it; waits for one where there is none. */
  next(): Promise<readonly T[]>;
}

/** Begins with none. */
export function createArrivals<T>(): Arrivals<T> {
  let arrived: T[] = [];
  let wake: (() => void) | undefined;
  return {
    add(promise) {
      void promise.then((value) => {
        arrived.push(value);
        wake?.();
      });
    },
    async next() {
      if (arrived.length === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      await new Promise((resolve) => setImmediate(resolve));
      const all = arrived;
      arrived = [];
      wake = undefined;
      return all;
    },
  };
}
