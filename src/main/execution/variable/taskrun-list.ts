// The taskruns of a record as they change: what is given out never changes, and is copied only when somebody asks
// after a change, since a copy for each change costs the square of their number. So the journal hears of the first
// ones and of those behind them that have changed, and a long record costs no more for each taskrun than a short one.
import type { TaskRun } from '../../contract/model.ts';
import { firstTaskRunsMax, type TaskRunsBehind } from '../../journal/task-run-rows.ts';

/** What the journal is told. */
export interface ToldTaskRuns {
  readonly taskRunList: readonly TaskRun[];
  /** Absent: the list is whole. */
  readonly behind?: TaskRunsBehind;
  /** Whether the list itself is another than it was told last. */
  readonly isListChanged: boolean;
}

/** The taskruns of a record. */
export interface TaskRunList {
  /** As they stand now, oldest first. */
  current(): readonly TaskRun[];
  /** Adds a taskrun, or replaces the one with its id. */
  put(taskRun: TaskRun): void;
  remove(ids: ReadonlySet<string>): void;
  /** Whether something has changed since they were told last. */
  hasUntold(): boolean;
  /** What the journal has to hear. It has heard it then. */
  tell(): ToldTaskRuns;
  /** The journal knows nothing for sure: it is told of all next time. */
  untell(): void;
}

/** Begins with what there is. */
export function createTaskRunList(begun: readonly TaskRun[]): TaskRunList {
  // A map keeps a replaced entry at its place.
  const byId = new Map(begun.map((taskRun) => [taskRun.id, taskRun]));
  const places = new Map(begun.map(({ id }, place) => [id, place]));
  let nextPlace = begun.length;
  let copy: readonly TaskRun[] | undefined = begun;
  // The places of what was begun with may be others in the storage.
  let isAllUntold = begun.length > 0;
  let isChanged = false;
  let isListChanged = false;
  const changedBehind = new Map<number, string>();
  const removedBehind: number[] = [];
  const current = (): readonly TaskRun[] => (copy ??= [...byId.values()]);
  const change = (): void => {
    copy = undefined;
    isChanged = true;
  };
  // A list that is written whole has its taskruns at the places that it gives them.
  const renumber = (): void => {
    nextPlace = 0;
    for (const id of byId.keys()) places.set(id, nextPlace++);
  };
  const forgetUntold = (): void => {
    isChanged = false;
    isListChanged = false;
    isAllUntold = false;
    changedBehind.clear();
    removedBehind.length = 0;
  };
  return {
    current,
    put(taskRun) {
      const place = places.get(taskRun.id) ?? nextPlace++;
      byId.set(taskRun.id, taskRun);
      places.set(taskRun.id, place);
      if (place >= firstTaskRunsMax) changedBehind.set(place, taskRun.id);
      else isListChanged = true;
      change();
    },
    remove(ids) {
      for (const id of ids) {
        const place = places.get(id) ?? 0;
        byId.delete(id);
        places.delete(id);
        changedBehind.delete(place);
        if (place >= firstTaskRunsMax) removedBehind.push(place);
        else isListChanged = true;
      }
      change();
    },
    hasUntold: () => isChanged,
    tell() {
      const put = [...changedBehind].flatMap(([place, id]) => {
        const taskRun = byId.get(id);
        return taskRun === undefined ? [] : [{ place, taskRun }];
      });
      const told = isAllUntold
        ? { taskRunList: current(), isListChanged: true }
        : { taskRunList: firstOf(byId, places), behind: { put, removed: [...removedBehind] }, isListChanged };
      if (isAllUntold) renumber();
      forgetUntold();
      return told;
    },
    untell() {
      isAllUntold = true;
      isChanged = true;
    },
  };
}

/** Those that lie in the document of the record. */
function firstOf(byId: ReadonlyMap<string, TaskRun>, places: ReadonlyMap<string, number>): readonly TaskRun[] {
  const first: TaskRun[] = [];
  for (const [id, taskRun] of byId) {
    if ((places.get(id) ?? 0) >= firstTaskRunsMax) break;
    first.push(taskRun);
  }
  return first;
}
