// One taskrun while it runs: what it is on record as, what its task may reach, and what it logs. The steps of
// its life are in `task-runner.ts`.
import type { ErrorValue } from '../contract/errors.ts';
import { formatInstant } from '../contract/instant.ts';
import { type LogLevel, logLevels, type TaskRun } from '../contract/model.ts';
import { createState, type IsoInstant, isTerminated } from '../contract/state.ts';
import type { JsonMap } from '../contract/value.ts';
import type { Value } from '../expression/value.ts';
import type { RunContext } from '../plugin/plugin.ts';
import type { TaskEnvironment, TaskPlace } from './run-task.ts';
import { describeFailure } from './stack-trace.ts';
import { createRenderContext } from './task-context.ts';
import { createVariables } from './variables.ts';

/** One taskrun while it runs. */
export interface RunningTask {
  readonly context: RunContext;
  /** What its templates see. */
  readonly variables: ReadonlyMap<string, Value>;
  /** The record as it stands. */
  readonly taskRun: () => TaskRun;
  readonly now: () => IsoInstant;
  /** Changes the record, and keeps the outputs where it has some now. */
  readonly put: (changes: Partial<TaskRun>, outputs?: JsonMap) => undefined;
  /** Logs a failure as Kestra does: a line for people and the stack trace below it. */
  readonly logFailure: (error: ErrorValue, attemptNumber?: number) => void;
  /** Replaces every secret that the task has rendered. */
  readonly mask: (text: string) => string;
}

/** Makes the taskrun, CREATED, below the nearest of its parents, or goes on with the one that there is. */
export function createRunningTask(start: TaskPlace, environment: TaskEnvironment): RunningTask {
  if (start.taskRun !== undefined) return openRunningTask({ ...start, taskRun: start.taskRun }, environment);
  const { value, iteration } = start;
  const [parent] = start.parents;
  const taskRun: TaskRun = {
    id: environment.newId(),
    taskId: start.task.id,
    ...(parent === undefined ? {} : { parentTaskRunId: parent.id }),
    ...(value === undefined ? {} : { value }),
    ...(iteration === undefined ? {} : { iteration }),
    attempts: [],
    state: createState(formatInstant(environment.clock.nowNanos())),
  };
  start.state.putTaskRun(taskRun);
  return openRunningTask({ ...start, taskRun }, environment);
}

/** Takes up a taskrun that is on record. */
export function openRunningTask(
  { task, parents, state, signal, sharesFolder, taskRun: begun }: TaskPlace & { readonly taskRun: TaskRun },
  environment: TaskEnvironment,
): RunningTask {
  const { clock, rendering, globals, ports } = environment;
  const now = () => formatInstant(clock.nowNanos());
  const [parent] = parents;
  let taskRun = begun;
  const currentAttempt = begun.attempts.filter((each) => isTerminated(each.state.current)).length;
  const variables = createVariables(
    { flow: state.flow, execution: state.head(), values: state.values(), running: { task, taskRun, parents } },
    globals,
  );
  const rendered = createRenderContext(rendering, variables, {
    hidden: state.hidden,
    errorLogs: () => state.errorLogs(),
  });
  const levelMin = logLevels.findIndex((level) => level === task.properties.get('logLevel'));
  const log = (level: LogLevel, message: string, attemptNumber = currentAttempt): void => {
    if (logLevels.indexOf(level) < levelMin) return;
    state.log({ level, message: rendered.mask(message), origin: { taskRun, attemptNumber } });
  };
  const logFailure = (error: ErrorValue, attemptNumber = currentAttempt): void => {
    log('ERROR', error.message, attemptNumber);
    const trace = describeFailure(error, `task "${task.id}" (${task.type})`);
    log(rendering.switches.stackTraceLevel, trace, attemptNumber);
  };
  const { tenantId, id: executionId, namespace, flowId } = state.head();
  return {
    now,
    variables,
    taskRun: () => taskRun,
    logFailure,
    mask: rendered.mask,
    put(changes, outputs) {
      // A failed task that runs others side by side has taken along what ran in it: that end stands.
      const known = state.tree.find(taskRun.id);
      // So does that it was forgotten.
      if (known === undefined || isTerminated(known.state.current)) return;
      taskRun = { ...taskRun, ...changes };
      state.putTaskRun(taskRun, outputs);
    },
    context: {
      ...rendered,
      switches: rendering.switches,
      scope: {
        tenantId,
        namespace,
        flowId,
        executionId,
        taskId: task.id,
        taskRunId: taskRun.id,
        attemptNumber: currentAttempt,
        ...(sharesFolder === true && parent !== undefined ? { folderOwnerId: parent.id } : {}),
      },
      ports,
      withVariables: (added) => rendered.withVariables(new Map<string, Value>([...variables, ...added])),
      log: (level, message) => log(level, message),
      logFailure: (error) => logFailure(error),
      metric: (figure) =>
        state.addMetric({ ...figure, executionId, taskId: task.id, taskRunId: taskRun.id, timestamp: now() }),
      signal,
    },
  };
}
