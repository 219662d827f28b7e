// One taskrun from its creation to its end: `runIf`, one attempt, outputs, and the state that
// `allowFailure` and `allowWarning` make of it. Source: kestra-flow §2, §4.3, seen on 1.3.19 and 2.0.0.
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import { type Clock, formatInstant } from '../contract/instant.ts';
import { type LogLevel, logLevels, type TaskRun } from '../contract/model.ts';
import { printJson } from '../contract/print-json.ts';
import { createState, type StateName, withState } from '../contract/state.ts';
import type { JsonMap } from '../contract/value.ts';
import type { Value } from '../expression/value.ts';
import type { TaskDefinition } from '../plugin/definition.ts';
import { isTruthy } from '../plugin/is-truthy.ts';
import type { RunContext, RunnableTask, TaskEnd } from '../plugin/plugin.ts';
import type { TaskPorts } from '../plugin/ports.ts';
import { findPlugin } from '../plugin/registry.ts';
import { renderAsText } from '../plugin/render-property.ts';
import type { NewId } from './new-id.ts';
import type { RunState } from './run-state.ts';
import { describeFailure } from './stack-trace.ts';
import { createRenderContext, type RenderContext, type Rendering } from './task-context.ts';
import { runWithTimeout } from './task-timeout.ts';
import { runUnknownTask, type UnknownTaskEnd } from './unknown-task.ts';
import { createVariables, type GlobalVariables } from './variables.ts';

/** What running tasks needs that is the same for the whole process. */
export interface TaskEnvironment {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly rendering: Rendering;
  readonly globals: GlobalVariables;
  /** What tasks reach of the world. */
  readonly ports: TaskPorts;
  /** How a task ends whose type is not run here. */
  readonly unknownTasks: UnknownTaskEnd;
}

/** A task to run. */
export interface TaskStart {
  readonly task: TaskDefinition;
  readonly state: RunState;
  readonly signal: AbortSignal;
}

/** Runs a task to its end. Whatever happens is in the run state then; nothing is thrown. */
export function runTask(start: TaskStart, environment: TaskEnvironment): Promise<void> | undefined {
  const runner = createRunner(start, environment);
  const isWanted = evaluateRunIf(start.task, runner.context);
  if (!isWanted.ok) return runner.failRunIf(isWanted.error);
  if (!isWanted.value) return runner.skip();
  runner.begin();
  const ended = attempt(start, runner, environment);
  if (ended instanceof Promise) return ended.then((result) => runner.end(result));
  return runner.end(ended);
}

function evaluateRunIf(task: TaskDefinition, context: RenderContext): Result<boolean> {
  const runIf = task.properties.get('runIf') ?? null;
  if (runIf === null) return ok(true);
  const rendered = renderAsText(runIf, context);
  return rendered.ok ? ok(isTruthy(rendered.value)) : rendered;
}

/** Runs the code of the type within the task's timeout. A type may answer at once or later. */
function attempt(
  { task, signal }: TaskStart,
  runner: Runner,
  environment: TaskEnvironment,
): Promise<Result<TaskEnd>> | Result<TaskEnd> {
  const plugin = findPlugin(task.type)?.plugin;
  const context: RunContext = {
    ...runner.context,
    switches: environment.rendering.switches,
    scope: runner.scope,
    ports: environment.ports,
    withVariables: runner.withVariables,
    log: runner.log,
    logFailure: runner.logFailure,
    metric: () => undefined,
    signal,
  };
  if (plugin?.kind !== 'runnable') {
    runner.markEmulated();
    return runUnknownTask(task, context, environment.unknownTasks);
  }
  return runWithTimeout({ task, context }, (limited) => runSafely(plugin, { task, context: limited }));
}

/** A type that throws has a fault of ours, which fails its task and nothing else. */
function runSafely(
  plugin: RunnableTask,
  { task, context }: { readonly task: TaskDefinition; readonly context: RunContext },
): Promise<Result<TaskEnd>> | Result<TaskEnd> {
  try {
    const ended = plugin.run(task, context);
    return ended instanceof Promise ? ended.catch((thrown: unknown) => fail(internalError(task, thrown))) : ended;
  } catch (thrown) {
    return fail(internalError(task, thrown));
  }
}

function internalError(task: TaskDefinition, thrown: unknown): ErrorValue {
  return createError('INTERNAL', `Cannot run task "${task.id}": ${messageOf(thrown)}`);
}

/** The steps, as `createRunner` makes them. */
type Runner = ReturnType<typeof createRunner>;

/** The steps of one taskrun's life, each writing what it does into the run state. */
function createRunner({ task, state }: TaskStart, environment: TaskEnvironment) {
  const { clock, rendering, globals } = environment;
  const now = () => formatInstant(clock.nowNanos());
  let taskRun: TaskRun = { id: environment.newId(), taskId: task.id, attempts: [], state: createState(now()) };
  state.putTaskRun(taskRun);
  const variables = createVariables(
    { flow: state.flow, execution: state.execution(), values: state.values(), running: { task, taskRun } },
    globals,
  );
  const context = createRenderContext(rendering, variables);
  const levelMin = logLevels.findIndex((level) => level === task.properties.get('logLevel'));

  const put = (changes: Partial<TaskRun>, outputs?: TaskEnd['outputs']): void => {
    taskRun = { ...taskRun, ...changes };
    state.putTaskRun(taskRun, outputs);
  };
  const log = (level: LogLevel, message: string): void => {
    if (logLevels.indexOf(level) < levelMin) return;
    state.log({ level, message: context.mask(message), origin: { taskRun, attemptNumber: 0 } });
  };
  const logFailure = (error: ErrorValue): void => {
    log('ERROR', error.message);
    log(rendering.switches.stackTraceLevel, describeFailure(error, `task "${task.id}" (${task.type})`));
  };
  const { tenantId, id: executionId, namespace, flowId } = state.execution();
  return {
    context,
    log,
    logFailure,
    scope: { tenantId, namespace, flowId, executionId, taskId: task.id, taskRunId: taskRun.id, attemptNumber: 0 },
    withVariables: (added: JsonMap) => createRenderContext(rendering, new Map<string, Value>([...variables, ...added])),
    /** The condition could not be evaluated: failed without an attempt. */
    failRunIf(error: ErrorValue): undefined {
      put({ state: withState(taskRun.state, 'FAILED', now()) });
      logFailure({
        ...error,
        message: `Failed to evaluate the runIf condition for task ${task.id}. Cause: ${error.message}`,
      });
    },
    skip(): undefined {
      const date = now();
      const attempts = [{ state: withState(createState(date), 'SKIPPED', date) }];
      put({ state: withState(taskRun.state, 'SKIPPED', date), attempts });
    },
    begin(): void {
      const date = now();
      const attempts = [{ state: withState(createState(date), 'RUNNING', date) }];
      put({ state: withState(withState(taskRun.state, 'SUBMITTED', date), 'RUNNING', date), attempts });
    },
    markEmulated(): void {
      put({ isEmulated: true });
    },
    end(ended: Result<TaskEnd>): undefined {
      const {
        state: attemptState,
        outputs,
        failure,
      }: TaskEnd = ended.ok ? ended.value : { state: 'FAILED', outputs: new Map(), failure: ended.error };
      if (failure !== undefined) logFailure(failure);
      const date = now();
      const attempts = taskRun.attempts.map((each) => ({ ...each, state: withState(each.state, attemptState, date) }));
      const final = withState(taskRun.state, allowedState(task, attemptState), date);
      put({ state: final, attempts, outputs: printJson(outputs) }, outputs);
    },
  };
}

/** A failure that is allowed is a warning; a warning that is allowed is a success. */
function allowedState(task: TaskDefinition, state: StateName): StateName {
  const afterFailure = state === 'FAILED' && task.properties.get('allowFailure') === true ? 'WARNING' : state;
  return afterFailure === 'WARNING' && task.properties.get('allowWarning') === true ? 'SUCCESS' : afterFailure;
}
