// What stops the tasks of one execution: its own end from outside, or the end of the program. One controller for each, told
// by a set, since `AbortSignal.any` of Node 20 leaves a weak reference in the signal of the program for every execution
// that ever ran, which nothing but the end of the program takes away.

/** What stops the tasks of one execution. */
export interface TaskStop {
  /** Rises when its tasks are to stop. */
  readonly signal: AbortSignal;
  /** Whether the execution was ended from outside. */
  readonly isHalted: () => boolean;
  /** Ends it from outside: `onHalt` hears of it once, then its tasks are stopped. */
  readonly halt: () => void;
  /** It runs no more: it is forgotten here. */
  readonly close: () => void;
}

/** The executions that run. */
export interface TaskStops {
  open(onHalt: () => void): TaskStop;
}

/** Begins with none; `all` stops the tasks of every execution. */
export function createTaskStops(all: AbortSignal): TaskStops {
  const running = new Set<AbortController>();
  const stopAll = (): void => {
    for (const tasks of running) tasks.abort();
  };
  all.addEventListener('abort', stopAll, { once: true });
  return {
    open(onHalt) {
      const tasks = new AbortController();
      let isHalted = false;
      running.add(tasks);
      if (all.aborted) tasks.abort();
      return {
        signal: tasks.signal,
        isHalted: () => isHalted,
        halt() {
          if (isHalted) return;
          isHalted = true;
          onHalt();
          tasks.abort();
        },
        close: () => running.delete(tasks),
      };
    },
  };
}
