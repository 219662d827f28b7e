// The taskruns of one execution by the taskrun that they run in, so that asking for the ones below costs no
// walk over all. It is kept beside the record and says nothing that the record does not say.
import type { TaskRun } from '../../contract/model.ts';
import { createSiblings, type GrowingSiblings, type Siblings } from '../../plugin/siblings.ts';

/** The taskruns, to be looked at. */
export interface TaskRunTree {
  /** Those directly below a taskrun, or at the top. */
  runsBelow(parentTaskRunId: string | undefined): Siblings;
  find(id: string): TaskRun | undefined;
}

/** What a taskrun runs in, nearest first. */
export function parentsOf({ parentTaskRunId }: TaskRun, tree: Pick<TaskRunTree, 'find'>): readonly TaskRun[] {
  const parent = parentTaskRunId === undefined ? undefined : tree.find(parentTaskRunId);
  return parent === undefined ? [] : [parent, ...parentsOf(parent, tree)];
}

/** The taskruns, to be added to. */
export interface GrowingTree extends TaskRunTree {
  /** Adds a taskrun, or replaces the one with its id. */
  put(taskRun: TaskRun): void;
  /** Forgets what runs in a taskrun, at any depth. @returns the ids */
  forgetBelow(id: string): ReadonlySet<string>;
  /** Forgets a taskrun and what runs in it. @returns the ids */
  forget(id: string): ReadonlySet<string>;
}

/** Begins with what there is. */
export function createTaskRunTree(taskRuns: readonly TaskRun[]): GrowingTree {
  const byId = new Map<string, TaskRun>();
  const byParent = new Map<string | undefined, GrowingSiblings>();
  const below = (parent: string | undefined): GrowingSiblings => {
    const siblings = byParent.get(parent) ?? createSiblings();
    byParent.set(parent, siblings);
    return siblings;
  };
  const tree: GrowingTree = {
    runsBelow: below,
    find: (id) => byId.get(id),
    put(taskRun) {
      byId.set(taskRun.id, taskRun);
      below(taskRun.parentTaskRunId).put(taskRun);
    },
    forgetBelow(parent) {
      const ids = (byParent.get(parent)?.all() ?? []).flatMap(({ id }) => [id, ...tree.forgetBelow(id)]);
      for (const id of ids) byId.delete(id);
      byParent.delete(parent);
      return new Set(ids);
    },
    forget(id) {
      const parent = byId.get(id)?.parentTaskRunId;
      const forgotten = new Set([id, ...tree.forgetBelow(id)]);
      byId.delete(id);
      const rest = below(parent)
        .all()
        .filter((run) => run.id !== id);
      byParent.delete(parent);
      for (const run of rest) below(parent).put(run);
      return forgotten;
    },
  };
  for (const taskRun of taskRuns) tree.put(taskRun);
  return tree;
}
