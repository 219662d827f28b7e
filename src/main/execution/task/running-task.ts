// One taskrun while it runs: what it is on record as, what its task may reach, and what it logs. The steps of
// its life are in `task-runner.ts`.
import type { ErrorValue } from '../../contract/errors.ts';
import type { TaskRun } from '../../contract/model.ts';
import { createState, type IsoInstant, isTerminated } from '../../contract/state.ts';
import type { JsonMap } from '../../contract/value.ts';
import type { Value } from '../../expression/value.ts';
import type { RunContext } from '../../plugin/plugin.ts';
import type { TaskRunScope } from '../../plugin/ports.ts';
import { createAttemptMetrics } from '../log/attempt-metrics.ts';
import type { TaskEnvironment, TaskPlace } from '../task-environment.ts';
import { createLateContext } from './task-context.ts';
import { createTaskRunLog } from '../log/taskrun-log.ts';
import { createVariables } from '../variable/variables.ts';

/** One taskrun while it runs. */
export interface RunningTask {
  readonly context: RunContext;
  /** What its templates see; gathered when it is asked for, of what there was when the task began. */
  readonly variables: () => ReadonlyMap<string, Value>;
  /** The record as it stands. */
  readonly taskRun: () => TaskRun;
  readonly now: () => IsoInstant;
  /** Changes the record, and keeps the outputs where it has some now, and what was measured until then. */
  readonly put: (changes: Partial<TaskRun>, outputs?: JsonMap) => undefined;
  /** The same, told the record as it becomes: what every task does twice is spared a second spread. */
  readonly replace: (next: TaskRun, outputs?: JsonMap) => undefined;
  /** Logs a failure as Kestra does: a line for people and the stack trace below it. */
  readonly logFailure: (error: ErrorValue, attemptNumber?: number) => void;
  /** From here on what a task with `logToFile` says goes to a file; for all others nothing changes. */
  readonly openLogFile: () => void;
  /** Keeps that file as the last attempt's, also where the taskrun was ended from outside. Nothing where none is open. */
  readonly keepLogFile: () => Promise<void>;
  /** Replaces every secret that the task has rendered. */
  readonly mask: (text: string) => string;
}

/** Makes the taskrun, CREATED, below the nearest of its parents, or goes on with the one that there is. */
export function createRunningTask(start: TaskPlace, environment: TaskEnvironment): RunningTask {
  if (start.taskRun !== undefined) return open(start, start.taskRun, environment);
  const { value, iteration } = start;
  const [parent] = start.parents;
  const taskRun: TaskRun = {
    id: environment.newId(),
    taskId: start.task.id,
    ...(parent === undefined ? {} : { parentTaskRunId: parent.id }),
    ...(value === undefined ? {} : { value }),
    ...(iteration === undefined ? {} : { iteration }),
    attempts: [],
    state: createState(start.state.now()),
  };
  start.state.putTaskRun(taskRun);
  return open(start, taskRun, environment);
}

/** Takes up a taskrun that is on record. */
export function openRunningTask(
  place: TaskPlace & { readonly taskRun: TaskRun },
  environment: TaskEnvironment,
): RunningTask {
  return open(place, place.taskRun, environment);
}

function open(
  { task, parents, state, stop, sharesFolder }: TaskPlace,
  begun: TaskRun,
  environment: TaskEnvironment,
): RunningTask {
  const { rendering, ports } = environment;
  const { now } = state;
  let taskRun = begun;
  const variables = gatherLater({ task, parents, state, taskRun: begun }, environment);
  const rendered = createLateContext(rendering, variables, state);
  const scope = scopeOf({ task, taskRun, parents, state, sharesFolder });
  const metrics = createAttemptMetrics();
  const log = createTaskRunLog({ task, scope, state, taskRun: () => taskRun, mask: rendered.mask }, environment);
  const replace = (next: TaskRun, outputs?: JsonMap): undefined => {
    for (const { name, type, value, tags } of metrics.take()) {
      const { executionId, taskId, taskRunId } = scope;
      state.addMetric({ name, type, value, tags, executionId, taskId, taskRunId, timestamp: now() });
    }
    // A failed task that runs others side by side has taken along what ran in it: that end stands.
    const known = state.tree.find(taskRun.id);
    // So does that it was forgotten.
    if (known === undefined || isTerminated(known.state.current)) return;
    taskRun = next;
    state.putTaskRun(taskRun, outputs);
  };
  return {
    now,
    variables,
    taskRun: () => taskRun,
    logFailure: log.addFailure,
    mask: rendered.mask,
    openLogFile: log.openFile,
    async keepLogFile() {
      const kept = await log.keepFile();
      // The next best place to tell of it: the log that everybody looks at.
      if (!kept.ok) return log.add('ERROR', kept.error.message);
      if (kept.value === undefined) return;
      taskRun = withLogFile(taskRun, kept.value);
      const known = state.tree.find(taskRun.id);
      if (known !== undefined) state.putTaskRun(withLogFile(known, kept.value));
    },
    put: (changes, outputs) => replace({ ...taskRun, ...changes }, outputs),
    replace,
    context: {
      // One by one: properties behind a spread cost several times as much as all of these.
      render: rendered.render,
      renderTyped: rendered.renderTyped,
      renderObject: rendered.renderObject,
      switches: rendering.switches,
      scope,
      ports,
      withVariables: (added) => rendered.withVariables(new Map<string, Value>([...variables(), ...added])),
      log: log.add,
      logFailure: log.addFailure,
      metric: metrics.add,
      signal: () => stop.signal(),
    },
  };
}

/** The variables of a task, of the execution as it stands now, once they are asked for. */
function gatherLater(
  { task, parents, state, taskRun }: Pick<TaskPlace, 'task' | 'parents' | 'state'> & { readonly taskRun: TaskRun },
  { globals }: Pick<TaskEnvironment, 'globals'>,
): () => ReadonlyMap<string, Value> {
  const execution = state.head();
  const values = state.values();
  let gathered: ReadonlyMap<string, Value> | undefined;
  return () =>
    (gathered ??= createVariables(
      { flow: state.flow, execution, values, running: { task, taskRun, parents } },
      globals,
    ));
}

/** Where a taskrun stands. */
function scopeOf({
  task,
  taskRun,
  parents: [parent],
  state,
  sharesFolder,
}: Pick<TaskPlace, 'task' | 'parents' | 'state'> & {
  readonly taskRun: TaskRun;
  readonly sharesFolder: true | undefined;
}): TaskRunScope {
  const { tenantId, id: executionId, namespace, flowId } = state.head();
  return {
    tenantId,
    namespace,
    flowId,
    executionId,
    taskId: task.id,
    taskRunId: taskRun.id,
    attemptNumber: taskRun.attempts.filter((each) => isTerminated(each.state.current)).length,
    ...(sharesFolder === true && parent !== undefined ? { folderOwnerId: parent.id } : {}),
  };
}

/** The last attempt is the one that has just run. */
function withLogFile(taskRun: TaskRun, logFile: string): TaskRun {
  const attempts = taskRun.attempts.map((each, index, { length }) =>
    index === length - 1 ? { ...each, logFile } : each,
  );
  return { ...taskRun, attempts };
}
