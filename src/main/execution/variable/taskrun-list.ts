// The taskruns of a record as they change: what is given out never changes, and is copied only when somebody asks
// after a change, since a copy for each change costs the square of their number. So the journal hears of the first
// ones and of those behind them that have changed, and a long record costs no more for each taskrun than a short one.
import type { TaskRun } from '../../contract/model.ts';
import { firstTaskRunsMax, noneBehind, type TaskRunsBehind } from '../../journal/task-run-rows.ts';

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
  const places = new Map<string, number>();
  let slots = place(begun, places);
  let copy: readonly TaskRun[] | undefined = begun;
  // The places of what was begun with may be others in the storage.
  let isAllUntold = begun.length > 0;
  let isChanged = false;
  let isListChanged = false;
  const changedBehind = new Set<number>();
  const removedBehind: number[] = [];
  const current = (): readonly TaskRun[] => (copy ??= slots.filter((slot) => slot !== undefined));
  const change = (): void => {
    copy = undefined;
    isChanged = true;
  };
  const forgetUntold = (): void => {
    isChanged = false;
    isListChanged = false;
    isAllUntold = false;
    changedBehind.clear();
    removedBehind.length = 0;
  };
  // Those that lie in the document of the record.
  const first = (): readonly TaskRun[] =>
    slots.length <= firstTaskRunsMax
      ? current()
      : slots.slice(0, firstTaskRunsMax).filter((slot) => slot !== undefined);
  return {
    current,
    put(taskRun) {
      const at = places.get(taskRun.id) ?? slots.length;
      if (at === slots.length) places.set(taskRun.id, at);
      slots[at] = taskRun;
      if (at >= firstTaskRunsMax) changedBehind.add(at);
      else isListChanged = true;
      change();
    },
    remove(ids) {
      for (const id of ids) {
        const at = places.get(id);
        if (at === undefined) continue;
        slots[at] = undefined;
        places.delete(id);
        changedBehind.delete(at);
        if (at >= firstTaskRunsMax) removedBehind.push(at);
        else isListChanged = true;
      }
      change();
    },
    hasUntold: () => isChanged,
    tell() {
      const told = isAllUntold
        ? { taskRunList: current(), isListChanged: true }
        : { taskRunList: first(), behind: behindOf(slots, changedBehind, removedBehind), isListChanged };
      // A list that is written whole has its taskruns at the places that it gives them.
      if (isAllUntold) slots = place(current(), places);
      forgetUntold();
      return told;
    },
    untell() {
      isAllUntold = true;
      isChanged = true;
    },
  };
}

/** By place; those that are forgotten leave a hole. @param places gets the place of each */
function place(taskRuns: readonly TaskRun[], places: Map<string, number>): (TaskRun | undefined)[] {
  for (const [at, { id }] of taskRuns.entries()) places.set(id, at);
  return [...taskRuns];
}

function behindOf(
  slots: readonly (TaskRun | undefined)[],
  changed: ReadonlySet<number>,
  removed: readonly number[],
): TaskRunsBehind {
  if (changed.size + removed.length === 0) return noneBehind;
  const put = [...changed].flatMap((at) => {
    const taskRun = slots[at];
    return taskRun === undefined ? [] : [{ place: at, taskRun }];
  });
  return { put, removed: [...removed] };
}
