// What came of a taskrun: the taskruns beside it, and beside what it runs in, that would not have begun while it still
// ran. It asks the same rules that begin them, so that tasks that ran side by side stay as they are.
// Source: `GraphUtils.successors` of Kestra, which walks the graph that the same rules make.
import type { TaskRun } from '../../contract/model.ts';
import type { FlowDefinition, TaskDefinition } from '../../plugin/definition.ts';
import { findPlugin } from '../../plugin/registry.ts';
import { createSiblings, type Siblings } from '../../plugin/siblings.ts';
import { type NextTask, nextOfList } from '../../plugin/task-list.ts';
import { readMap } from '../run-state.ts';
import { parentsOf, type TaskRunTree } from '../variable/taskrun-tree.ts';

/** Where a taskrun stands. */
export interface Standing {
  readonly executionId: string;
  readonly flow: FlowDefinition;
  readonly tree: TaskRunTree;
  /** The tasks of the flow by id. */
  readonly tasks: ReadonlyMap<string, TaskDefinition>;
}

/** The taskruns that follow it, at each level from its own up to the top; what runs in them is not listed. */
export function successorsOf(taskRun: TaskRun, standing: Standing): readonly TaskRun[] {
  const levels = [taskRun, ...parentsOf(taskRun, standing.tree)];
  return levels.flatMap((each) => followersOf(each, standing));
}

/** Each that came later is asked for in turn: would it have begun, had this one not ended yet? */
function followersOf(taskRun: TaskRun, standing: Standing): readonly TaskRun[] {
  const beside = standing.tree.runsBelow(taskRun.parentTaskRunId).all();
  const place = beside.findIndex(({ id }) => id === taskRun.id);
  const known = createSiblings();
  for (const run of beside.slice(0, place)) known.put(run);
  known.put({ ...taskRun, state: { ...taskRun.state, current: 'RUNNING' } });
  return beside.slice(place + 1).filter((run) => {
    const isFollower = !nextBeside(taskRun, known, standing).some(
      ({ task, value, iteration }) => task.id === run.taskId && value === run.value && iteration === run.iteration,
    );
    if (!isFollower) known.put(run);
    return isFollower;
  });
}

/** What the flow, or the task around, would begin beside these. A task that has to be asked would wait first. */
function nextBeside(taskRun: TaskRun, runs: Siblings, standing: Standing): readonly NextTask[] {
  const { flow, executionId, tree, tasks } = standing;
  const parent = taskRun.parentTaskRunId === undefined ? undefined : tree.find(taskRun.parentTaskRunId);
  if (parent === undefined) {
    const next = nextOfList(flow, runs);
    return next.type === 'start' ? next.tasks : [];
  }
  const task = tasks.get(parent.taskId);
  const plugin = task === undefined ? undefined : findPlugin(task.type)?.plugin;
  if (task === undefined || plugin?.kind !== 'flowable') return [];
  const { values = [], iteration } = parent;
  const outputs = readMap(parent.outputs) ?? new Map();
  const flowName = `${flow.namespace}.${flow.id}`;
  const next = plugin.next({ task, outputs, values, iteration, runs, flowName, executionId });
  return next.type === 'start' ? next.tasks : [];
}
