// A new execution in place of another: `retry` with the behavior CREATE_NEW_EXECUTION, or because somebody wants it. That
// of a retry is on record together with the end of the first, so that the death of the program between the two loses
// neither.
// Source: `ExecutionService.replay` of Kestra, seen on 1.3.19 and 2.0.0 (`retry-flow-create-new`).
import { fail, ok, type Result } from '../../contract/errors.ts';
import { formatInstant } from '../../contract/instant.ts';
import type { Execution, Label, TaskRun } from '../../contract/model.ts';
import { createState, startDateOf, withState } from '../../contract/state.ts';
import type { FlowDefinition } from '../../plugin/definition.ts';
import { tasksById } from '../task/flow-tasks.ts';
import type { TaskEnvironment, TaskPlace } from '../task-environment.ts';
import { createTaskRunTree } from '../variable/taskrun-tree.ts';
import { noTaskRun } from './restart-execution.ts';
import { successorsOf } from './successors.ts';
import { takeUp } from './take-up.ts';

const replayLabel: Label = { key: 'system.replay', value: 'true' };

/** Its record: what started the first one starts it as well, and it begins after the delay. */
export function createReplay(
  execution: Execution,
  delayNanos: bigint,
  { clock, newId }: Pick<TaskEnvironment, 'clock' | 'newId'>,
): Execution {
  const { outputs: _, ...rest } = execution;
  const nowNanos = clock.nowNanos();
  const isReplay = execution.labels.some(({ key }) => key === replayLabel.key);
  return {
    ...rest,
    id: newId(),
    taskRunList: [],
    labels: isReplay ? execution.labels : [...execution.labels, replayLabel],
    state: createState(formatInstant(nowNanos)),
    parentId: execution.id,
    metadata: {
      attemptNumber: (execution.metadata?.attemptNumber ?? 1) + 1,
      originalCreatedDate: execution.metadata?.originalCreatedDate ?? startDateOf(execution.state),
    },
    scheduleDate: formatInstant(nowNanos + delayNanos),
  };
}

/** What somebody wants again. */
export interface Replay {
  readonly execution: Execution;
  /** In the revision of the execution, or another one. */
  readonly flow: FlowDefinition;
  /** The taskrun that it begins from; what ran before it and beside it is taken over. Default: the beginning. */
  readonly taskRunId?: string;
}

/**
 * The record of a new execution with the trigger, the inputs and the labels of another, which may still run. It begins at
 * once, and belongs to no task. Answers TASK_RUN_NOT_FOUND.
 */
export function replayExecution(
  { execution, flow, taskRunId }: Replay,
  environment: Pick<TaskEnvironment, 'clock' | 'newId'>,
): Result<Execution> {
  const { scheduleDate: _, startedBy: __, ...created } = createReplay(execution, 0n, environment);
  const replay = { ...created, flowRevision: flow.revision };
  if (taskRunId === undefined) return ok(replay);
  const { taskRunList } = execution;
  const tree = createTaskRunTree(taskRunList);
  const tasks = tasksById(flow);
  const taskRun = tree.find(taskRunId);
  if (taskRun === undefined || !tasks.has(taskRun.taskId)) return fail(noTaskRun(execution));
  const forgotten = successorsOf(taskRun, { executionId: execution.id, flow, tree, tasks });
  const date = formatInstant(environment.clock.nowNanos());
  const taken = takeUp({ taskRuns: taskRunList, tree, tasks, chosen: [taskRun], forgotten, date });
  return ok({
    ...replay,
    taskRunList: withNewIds(taken, environment),
    // Its history goes on, as in Kestra.
    state: withState(execution.state, 'RESTARTED', date),
  });
}

/** Ids of taskruns are never given twice. */
function withNewIds(taskRuns: readonly TaskRun[], { newId }: Pick<TaskEnvironment, 'newId'>): readonly TaskRun[] {
  const ids = new Map(taskRuns.map(({ id }) => [id, newId()]));
  return taskRuns.map(({ parentTaskRunId, ...run }) => {
    const parent = parentTaskRunId === undefined ? undefined : ids.get(parentTaskRunId);
    return { ...run, id: ids.get(run.id) ?? run.id, ...(parent === undefined ? {} : { parentTaskRunId: parent }) };
  });
}

/** Makes it, keeps it with what its execution has to tell, and lets it run. What cannot be kept does not begin. */
export async function startReplay(
  { state, runner }: Pick<TaskPlace, 'state' | 'runner'>,
  delayNanos: bigint,
  environment: Pick<TaskEnvironment, 'clock' | 'newId'>,
): Promise<void> {
  if (runner === undefined) return;
  const execution = createReplay(state.execution(), delayNanos, environment);
  const changes = state.takeChanges();
  const kept = await runner.append([...changes, { type: 'execution', execution }]);
  if (!kept.ok) return state.restoreChanges(changes);
  const { loop } = state.values();
  void runner.run({ flow: state.flow, execution, ...(loop === undefined ? {} : { loop }) });
}
