// Which taskruns had started executions when the program died: their tasks are run anew for the same taskrun, and
// find the executions again that they had started.
import type { TaskRun } from '../../contract/model.ts';
import type { FlowDefinition, TaskDefinition } from '../../plugin/definition.ts';
import { findPlugin } from '../../plugin/registry.ts';
import { tasksById } from '../task/flow-tasks.ts';
import type { RunState } from '../run-state.ts';
import { parentsOf } from '../variable/taskrun-tree.ts';

/** A task that starts executions, and its taskrun. */
export interface OpenExecutable {
  readonly task: TaskDefinition;
  readonly taskRun: TaskRun;
  /** What it runs in, nearest first. */
  readonly parents: readonly TaskRun[];
}

/** The open ones of an execution; looked for once, when it begins. */
export function openExecutables(state: RunState): readonly OpenExecutable[] {
  const { tree, parents: around } = state;
  const running = state.execution().taskRunList.filter((run) => run.state.current === 'RUNNING');
  return running.flatMap((taskRun) => {
    const task = state.findTask(taskRun.taskId);
    return task === undefined || !isExecutable(task)
      ? []
      : [{ task, taskRun, parents: [...parentsOf(taskRun, tree), ...around] }];
  });
}

/** The tasks of a flow that start executions, at any depth, by id. */
export function executablesOf(flow: FlowDefinition): ReadonlyMap<string, TaskDefinition> {
  return new Map([...tasksById(flow)].filter(([, task]) => isExecutable(task)));
}

function isExecutable({ type }: TaskDefinition): boolean {
  return findPlugin(type)?.plugin.kind === 'executable';
}
