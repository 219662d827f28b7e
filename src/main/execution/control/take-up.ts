// The taskruns of an execution that is taken up again: which begin once more, which stay as they are, which are
// forgotten. What runs once more keeps its id and its history; a task that decides when it begins, or starts
// executions, is forgotten with all that ran in it, so that it begins anew.
// Source: `ExecutionService.mapTaskRun` and `removeWorkerTask` of Kestra, which give those the state RESTARTED as well.
import type { TaskRun } from '../../contract/model.ts';
import { type IsoInstant, isTerminated, withState } from '../../contract/state.ts';
import type { TaskDefinition } from '../../plugin/definition.ts';
import { findPlugin } from '../../plugin/registry.ts';
import { parentsOf, type TaskRunTree } from '../variable/taskrun-tree.ts';

/** What is taken up. */
export interface TakeUp {
  readonly taskRuns: readonly TaskRun[];
  readonly tree: TaskRunTree;
  /** The tasks of the flow by id. */
  readonly tasks: ReadonlyMap<string, TaskDefinition>;
  /** Those that begin once more. */
  readonly chosen: readonly TaskRun[];
  /** Those that are forgotten with what ran in them. */
  readonly forgotten: readonly TaskRun[];
  readonly date: IsoInstant;
}

/** The taskruns that it goes on with. */
export function takeUp({ taskRuns, tree, tasks, chosen, forgotten, date }: TakeUp): readonly TaskRun[] {
  const gone = new Set<string>();
  const again = new Map<string, TaskRun>();
  const forget = ({ id }: TaskRun): void => {
    gone.add(id);
    for (const run of tree.runsBelow(id).all()) forget(run);
  };
  for (const run of forgotten) forget(run);
  for (const run of chosen.filter(({ id }) => !gone.has(id))) {
    if (runsByItself(tasks.get(run.taskId))) again.set(run.id, restarted(run, date));
    else if (!chosen.some((other) => other !== run && !gone.has(other.id) && isBelow(other, run, tree))) forget(run);
    for (const parent of parentsOf(run, tree)) {
      // What was in its folder is gone, so that all of it has to run.
      if (sharesFolder(tasks.get(parent.taskId))) forget(parent);
      again.set(parent.id, { ...parent, state: withState(parent.state, 'RUNNING', date) });
    }
  }
  // What ran beside it in an execution that has not ended runs nowhere here.
  for (const run of taskRuns) if (!isTerminated(run.state.current) && !again.has(run.id)) forget(run);
  return taskRuns.filter(({ id }) => !gone.has(id)).map((run) => again.get(run.id) ?? run);
}

/** Its outputs were those of the attempt before. */
function restarted(before: TaskRun, date: IsoInstant): TaskRun {
  const { outputs: _, isEmulated: __, isStubbed: ___, ...run } = before;
  return { ...run, state: withState(run.state, 'RESTARTED', date) };
}

/** Whether a task is nothing but its attempts; one of a type that is not known is run as such. */
function runsByItself(task: TaskDefinition | undefined): boolean {
  const kind = task === undefined ? undefined : (findPlugin(task.type)?.plugin.kind ?? 'runnable');
  return kind === 'runnable' || kind === 'described';
}

function sharesFolder(task: TaskDefinition | undefined): boolean {
  const plugin = task === undefined ? undefined : findPlugin(task.type)?.plugin;
  return plugin?.kind === 'flowable' && plugin.sharesFolder === true;
}

function isBelow(run: TaskRun, parent: TaskRun, tree: TaskRunTree): boolean {
  return parentsOf(run, tree).some(({ id }) => id === parent.id);
}
