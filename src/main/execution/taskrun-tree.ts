// The taskruns of one execution by the taskrun that they run in, so that asking for the ones below costs no
// walk over all. It is kept beside the record and says nothing that the record does not say.
import type { TaskRun } from '../contract/model.ts';

/** The taskruns, to be looked at. */
export interface TaskRunTree {
  /** Those directly below a taskrun, or at the top, oldest first. */
  runsBelow(parentTaskRunId: string | undefined): readonly TaskRun[];
  find(id: string): TaskRun | undefined;
}

/** The taskruns, to be added to. */
export interface GrowingTree extends TaskRunTree {
  /** Adds a taskrun, or replaces the one with its id. */
  put(taskRun: TaskRun): void;
}

/** Begins with what there is. */
export function createTaskRunTree(taskRuns: readonly TaskRun[]): GrowingTree {
  const byId = new Map<string, TaskRun>();
  const idsBelow = new Map<string | undefined, string[]>();
  const tree: GrowingTree = {
    runsBelow: (parent) => (idsBelow.get(parent) ?? []).flatMap((id) => byId.get(id) ?? []),
    find: (id) => byId.get(id),
    put(taskRun) {
      if (!byId.has(taskRun.id)) {
        const ids = idsBelow.get(taskRun.parentTaskRunId);
        if (ids === undefined) idsBelow.set(taskRun.parentTaskRunId, [taskRun.id]);
        else ids.push(taskRun.id);
      }
      byId.set(taskRun.id, taskRun);
    },
  };
  for (const taskRun of taskRuns) tree.put(taskRun);
  return tree;
}
