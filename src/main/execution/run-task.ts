// One taskrun from its creation to its end, or until the tasks in it have to run: `runIf`, then one attempt.
// Source: kestra-flow §2, §4.3, seen on Kestra 1.3.19 and 2.0.0.
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import type { FlowStubs, TaskDefinition } from '../plugin/definition.ts';
import { isTruthy } from '../plugin/is-truthy.ts';
import type { RunContext, RunnableTask, TaskEnd } from '../plugin/plugin.ts';
import { findPlugin } from '../plugin/registry.ts';
import { renderAsText } from '../plugin/render-property.ts';
import { takesStub } from '../plugin/takes-stub.ts';
import type { TryLater } from './task/executor-failure.ts';
import { type CachedStart, runCached } from './task/run-cached.ts';
import { startReplay } from './control/replay-execution.ts';
import { runExecutable } from './child/run-executable.ts';
import type { AttemptStart, TaskEnvironment, TaskStart } from './task-environment.ts';
import { markRetrying, planRetry, policyOf, waitForRetry } from './task/retry-task.ts';
import { createRunningTask, type RunningTask } from './task/running-task.ts';
import { createTaskRunner, type TaskRunner, toTaskEnd } from './task/task-runner.ts';
import { runWithTimeout } from './task/task-timeout.ts';
import { keepsLogFile } from './log/taskrun-log.ts';
import { runUnknownTask } from './task/unknown-task.ts';
import { updateExecution } from './task/update-execution.ts';

/** Runs a task to its end, or until it waits for a retry. Whatever happens is in the run state then; nothing is thrown. */
export function runTask(start: TaskStart, environment: TaskEnvironment): Promise<void> | undefined {
  const running = createRunningTask(start, environment);
  const { context } = running;
  const warnsOnRetry = (): boolean => policyOf(start)?.retry.get('warningOnRetry') === true;
  const runner = createTaskRunner(start.task, running, warnsOnRetry);
  const plugin = findPlugin(start.task.type)?.plugin;
  const isWanted = start.taskRun === undefined ? evaluateRunIf(start.task, context) : ok(true);
  if (!isWanted.ok) return runner.failRunIf(isWanted.error);
  if (!isWanted.value) return runner.skip({ holdsTasks: plugin?.kind === 'flowable' });
  const { stubs } = start.state.flow;
  const isStubbed = stubs?.tasks.has(start.task.id) === true && takesStub(start.task);
  if (plugin?.kind === 'flowable' && !isStubbed) return runner.open(plugin);
  if (plugin?.kind === 'updating' && !isStubbed) {
    return updateExecution({ ...start, plugin, running, tryLater: tryLaterOf(start, environment) });
  }
  if (plugin?.kind === 'executable' && !isStubbed) {
    const tryLater = plugin.isNeverRetried === true ? () => false : tryLaterOf(start, environment);
    return runExecutable(plugin, start, { running, environment, tryLater });
  }
  runner.begin({ isSubmitted: start.sharesFolder !== true });
  running.openLogFile();
  const ended = attempt({ task: start.task, context, value: start.value, stubs }, runner, environment);
  const finish = (result: Result<TaskEnd>): undefined =>
    endOrRetry(toTaskEnd(result), { start, running, runner }, environment);
  if (keepsLogFile(start.task)) {
    return Promise.resolve(ended).then((result) => endLogFile(toTaskEnd(result), running).then(finish));
  }
  return ended instanceof Promise ? ended.then(finish) : finish(ended);
}

function tryLaterOf(start: TaskStart, environment: TaskEnvironment): TryLater {
  return (taskRun, giveBack) => retryLater({ ...start, taskRun }, giveBack, environment);
}

/** Why the attempt failed is the last that its file says; the file is on disk before the attempt ends. */
async function endLogFile({ failure, ...ended }: TaskEnd, running: RunningTask): Promise<Result<TaskEnd>> {
  if (failure !== undefined) running.logFailure(failure);
  await running.keepLogFile();
  return ok(ended);
}

/** Ends the taskrun, or gives it back to be tried again. */
function endOrRetry(
  ended: TaskEnd,
  of: { readonly start: TaskStart; readonly running: RunningTask; readonly runner: TaskRunner },
  environment: TaskEnvironment,
): undefined {
  // How it fares once its execution was ended is of no account, and is not told.
  if (of.start.stop.isStopped()) return undefined;
  const { runner } = of;
  if (ended.state !== 'FAILED') return runner.end(ended);
  const start = { ...of.start, taskRun: of.running.taskRun() };
  if (start.sharesFolder === true && planRetry(start, environment) !== undefined) {
    return endHanging(ended, { start, runner });
  }
  const isRetried = retryLater(start, (state) => runner.giveBack(ended, state), environment);
  return isRetried ? undefined : runner.end(ended);
}

/** Writes down that a taskrun is given back: RETRYING, or RETRIED where another execution takes its place. */
type GiveBack = (state: 'RETRYING' | 'RETRIED') => void;

/** Gives a taskrun whose attempt has failed back to be tried again. @returns whether it will be */
function retryLater(start: AttemptStart, giveBack: GiveBack, environment: TaskEnvironment): boolean {
  const retry = planRetry(start, environment);
  if (retry === undefined) return false;
  giveBack(retry.createsNewExecution ? 'RETRIED' : 'RETRYING');
  markRetrying(start, retry, environment);
  const next = retry.createsNewExecution ? startReplay : tryAgain;
  start.goOn(next(start, retry.delayNanos, environment));
  return true;
}

/** Kestra gives the task to a worker of its own then, and never goes on with what it ran in (`y-wd-retry`). */
function endHanging(
  ended: TaskEnd,
  { start: { state, taskRun }, runner }: { readonly start: AttemptStart; readonly runner: TaskRunner },
): undefined {
  const message =
    'Kestra would never end the WorkingDirectory around this task once it is tried again. It is failed here instead';
  state.log({ level: 'ERROR', message, origin: { taskRun, attemptNumber: taskRun.attempts.length - 1 } });
  return runner.end(ended);
}

/**
 * Goes on with a taskrun that waits for its retry, because the program was away meanwhile, or begins one again that was
 * restarted.
 */
export async function resumeRetry(start: AttemptStart, environment: TaskEnvironment): Promise<void> {
  const { taskRun, state } = start;
  if (taskRun.state.current === 'RESTARTED') {
    if (state.head().state.current !== 'RUNNING') state.setState('RUNNING');
    return runTask(start, environment);
  }
  return tryAgain(start, planRetry(start, environment)?.delayNanos ?? 0n, environment);
}

async function tryAgain(start: AttemptStart, delayNanos: bigint, environment: TaskEnvironment): Promise<void> {
  const taskRun = await waitForRetry(start, delayNanos, environment);
  if (taskRun === undefined) return;
  // Kestra looks at the whole execution before a worker takes the task: handlers that have ended may end it.
  const turn = environment.ports.timer.wait(0);
  start.goOn(turn.then(() => runTask({ ...start, taskRun }, environment)));
}

/** Tells whether the task is wanted at all. */
function evaluateRunIf(task: TaskDefinition, context: Pick<RunContext, 'render'>): Result<boolean> {
  const runIf = task.properties.get('runIf') ?? null;
  if (runIf === null) return ok(true);
  const rendered = renderAsText(runIf, context);
  return rendered.ok ? ok(isTruthy(rendered.value)) : rendered;
}

/** Runs the code of the type within the task's timeout. A type may answer at once or later. */
function attempt(
  of: Omit<CachedStart, 'cache'> & { readonly stubs: FlowStubs | undefined },
  runner: Pick<TaskRunner, 'markEmulated'>,
  environment: TaskEnvironment,
): Promise<Result<TaskEnd>> | Result<TaskEnd> {
  const { task, stubs } = of;
  const plugin = findPlugin(task.type)?.plugin;
  const isStubbed = stubs?.tasks.has(task.id) === true;
  if (plugin?.kind === 'runnable' && !isStubbed) {
    const run = () => runWithTimeout(of, (context) => runSafely(plugin, { task, context }));
    return runCached({ ...of, cache: environment.cache }, run);
  }
  runner.markEmulated(isStubbed ? 'stub' : 'type');
  return runWithTimeout(of, (context) => runUnknownTask(task, context, { end: environment.unknownTasks, stubs }));
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
