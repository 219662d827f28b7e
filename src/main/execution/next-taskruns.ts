// What an execution does next, from the flow and what has happened so far. Pure: no clock, no ids, no
// I/O; the executor carries it out. Flow → list of tasks → final state → tasks after the execution.
import type { Execution } from '../contract/model.ts';
import { isTerminated, type StateName } from '../contract/state.ts';
import type { FlowDefinition, TaskDefinition } from '../plugin/definition.ts';
import { nextOfList } from '../plugin/task-list.ts';

/** The next move of an execution. */
export type NextMove =
  /** These tasks get a taskrun each. */
  | { readonly type: 'start'; readonly tasks: readonly TaskDefinition[] }
  /** Something still runs. */
  | { readonly type: 'wait' }
  /** The tasks have ended: the execution gets its outputs and this state. */
  | { readonly type: 'end'; readonly state: StateName }
  /** All has ended, what follows the execution as well. */
  | { readonly type: 'done' };

/** The next move. */
export function nextTaskruns(flow: FlowDefinition, execution: Execution): NextMove {
  const top = execution.taskRunList.filter((run) => run.parentTaskRunId === undefined);
  if (!isTerminated(execution.state.current)) {
    const progress = nextOfList(flow, top);
    return progress.type === 'start' ? { type: 'start', tasks: [progress.task] } : progress;
  }
  const after = nextOfList({ tasks: [], errors: [], finally: flow.afterExecution }, top);
  if (after.type === 'start') return { type: 'start', tasks: [after.task] };
  return after.type === 'wait' ? after : { type: 'done' };
}
