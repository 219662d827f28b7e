// The taskruns of a record as they change: what is given out never changes, and is copied only when somebody asks
// after a change, since a copy for each change costs the square of their number.
import type { TaskRun } from '../contract/model.ts';

/** The taskruns of a record. */
export interface TaskRunList {
  /** As they stand now, oldest first. */
  current(): readonly TaskRun[];
  /** Adds a taskrun, or replaces the one with its id. */
  put(taskRun: TaskRun): void;
  remove(ids: ReadonlySet<string>): void;
  /** Whether something has changed since `told`; `due`: enough for the journal to write them all. */
  hasUntold(which: 'all' | 'due'): boolean;
  told(): void;
}

/** So many are told of at each change; of more, when one in so many has changed, or the sum costs their square. */
const smallMax = 512;
const partUntold = 16;

/** Begins with what there is. */
export function createTaskRunList(begun: readonly TaskRun[]): TaskRunList {
  // A map keeps a replaced entry at its place.
  const byId = new Map(begun.map((taskRun) => [taskRun.id, taskRun]));
  let copy: readonly TaskRun[] | undefined = begun;
  let untold = 0;
  return {
    current() {
      copy ??= [...byId.values()];
      return copy;
    },
    put(taskRun) {
      byId.set(taskRun.id, taskRun);
      copy = undefined;
      untold++;
    },
    remove(ids) {
      for (const id of ids) byId.delete(id);
      copy = undefined;
      untold += ids.size;
    },
    hasUntold(which) {
      const isDue = byId.size < smallMax || untold * partUntold >= byId.size;
      return untold > 0 && (which === 'all' || isDue);
    },
    told() {
      untold = 0;
    },
  };
}
