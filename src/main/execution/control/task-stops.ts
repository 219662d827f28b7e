// What stops the tasks of one execution: its own end from outside, or the end of the program. It is told by a set, since
// `AbortSignal.any` of Node 20 leaves a weak reference in the signal of the program for every execution that ever ran,
// which nothing but the end of the program takes away.

/** Tells tasks to stop. */
export interface StopSource {
  /** Whether they were told. */
  isStopped(): boolean;
  /** Rises when they are. Made when somebody asks: most tasks wait for nothing, and two signals took a tenth of a webhook. */
  signal(): AbortSignal;
}

/** What stops the tasks of one execution. */
export interface TaskStop extends StopSource {
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

/** What rises with a signal that is there already. */
export function stopWith(signal: AbortSignal): StopSource {
  return {
    signal: () => signal,
    isStopped: () => signal.aborted,
  };
}

/** Begins with none; `all` stops the tasks of every execution. */
export function createTaskStops(all: AbortSignal): TaskStops {
  const running = new Set<() => void>();
  const stopAll = (): void => {
    for (const stop of running) stop();
  };
  all.addEventListener('abort', stopAll, { once: true });
  return {
    open(onHalt) {
      let tasks: AbortController | undefined;
      let isHalted = false;
      let isStopped = all.aborted;
      const stop = (): void => {
        isStopped = true;
        tasks?.abort();
      };
      running.add(stop);
      return {
        isStopped: () => isStopped,
        signal() {
          tasks ??= new AbortController();
          if (isStopped) tasks.abort();
          return tasks.signal;
        },
        isHalted: () => isHalted,
        halt() {
          if (isHalted) return;
          isHalted = true;
          onHalt();
          stop();
        },
        close: () => running.delete(stop),
      };
    },
  };
}
