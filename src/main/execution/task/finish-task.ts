// What a task that holds others has left to do once they have ended: its outputs come of it, and then it ends. Most
// have nothing. Source: `wd-files` in the recorded runs of Kestra 1.3.19 and 2.0.0.
import type { TaskRun } from '../../contract/model.ts';
import { printJson } from '../../contract/print-json.ts';
import { findPlugin } from '../../plugin/registry.ts';
import { closeTask } from './close-task.ts';
import type { StopSource } from '../control/task-stops.ts';
import type { NextMove } from '../next-taskruns.ts';
import type { RunState } from '../run-state.ts';
import type { TaskEnvironment } from '../task-environment.ts';
import { openRunningTask } from './running-task.ts';
import type { TaskRunTree } from '../variable/taskrun-tree.ts';

/** The execution that it is of. */
export interface FinishPlace {
  readonly state: RunState;
  /** Gets the taskrun's id for as long as it takes. */
  readonly finishing: Set<string>;
  readonly stop: StopSource;
}

/** Finishes a task and ends it; undefined where there is nothing to finish. A failure there fails the task. */
export function finishTask(
  move: Extract<NextMove, { type: 'close' }>,
  { state, finishing, stop }: FinishPlace,
  environment: TaskEnvironment,
): Promise<void> | undefined {
  const { task, taskRun } = move;
  const plugin = findPlugin(task.type)?.plugin;
  if (plugin?.kind !== 'flowable' || plugin.finish === undefined) return undefined;
  finishing.add(taskRun.id);
  const parents = parentsOf(taskRun, state.tree);
  const running = openRunningTask({ task, taskRun, parents, state, stop }, environment);
  return plugin.finish(task, running.context).then((finished) => {
    finishing.delete(taskRun.id);
    if (!finished.ok) running.logFailure(finished.error);
    else if (finished.value.size > 0) running.put({ outputs: printJson(finished.value) }, finished.value);
    closeTask({ ...move, taskRun: running.taskRun(), state: finished.ok ? move.state : 'FAILED' }, state, environment);
  });
}

/** What a taskrun runs in, nearest first. */
function parentsOf({ parentTaskRunId }: TaskRun, tree: TaskRunTree): readonly TaskRun[] {
  const parent = parentTaskRunId === undefined ? undefined : tree.find(parentTaskRunId);
  return parent === undefined ? [] : [parent, ...parentsOf(parent, tree)];
}
