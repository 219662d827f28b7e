// Calls that go one at a time and are not waited for longer than a limit. A call that has begun goes on past its
// limit, for nothing can stop it, and the next one begins behind it; one that has not begun by then never does.

/** The queue. */
export interface CallQueue {
  /** Makes a call when its turn comes. Answers undefined where it was given up; `call` must not reject. */
  run<T>(call: () => Promise<T>): Promise<T | undefined>;
}

/** Makes an empty queue. */
export function createCallQueue(limitMs: number): CallQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run<T>(call: () => Promise<T>) {
      let isGivenUp = false;
      const answered = last.then(() => (isGivenUp ? undefined : call()));
      last = answered;
      return new Promise<T | undefined>((resolve) => {
        const timer = setTimeout(() => {
          isGivenUp = true;
          resolve(undefined);
        }, limitMs);
        void answered.then((answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
      });
    },
  };
}
