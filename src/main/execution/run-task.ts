// One taskrun from its creation to its end, or until the tasks in it have to run: `runIf`, then one attempt.
// Source: kestra-flow §2, §4.3, seen on Kestra 1.3.19 and 2.0.0.
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import type { Clock } from '../contract/instant.ts';
import type { TaskRun } from '../contract/model.ts';
import type { FlowStubs, TaskDefinition } from '../plugin/definition.ts';
import { isTruthy } from '../plugin/is-truthy.ts';
import type { RunContext, RunnableTask, TaskEnd } from '../plugin/plugin.ts';
import type { TaskPorts } from '../plugin/ports.ts';
import { findPlugin } from '../plugin/registry.ts';
import { renderAsText } from '../plugin/render-property.ts';
import type { NextTask } from '../plugin/task-list.ts';
import type { ChildRunner } from './child-runs.ts';
import type { NewId } from './new-id.ts';
import { type CachedStart, runCached } from './run-cached.ts';
import { runExecutable } from './run-executable.ts';
import type { RunState } from './run-state.ts';
import { createRunningTask } from './running-task.ts';
import type { TaskCache } from './task-cache.ts';
import type { Rendering } from './task-context.ts';
import { createTaskRunner, type TaskRunner } from './task-runner.ts';
import { runWithTimeout } from './task-timeout.ts';
import { runUnknownTask, type UnknownTaskEnd } from './unknown-task.ts';
import { updateExecution } from './update-execution.ts';
import type { GlobalVariables } from './variables.ts';

/** What running tasks needs that is the same for the whole process. */
export interface TaskEnvironment {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly rendering: Rendering;
  readonly globals: GlobalVariables;
  /** What tasks reach of the world. */
  readonly ports: TaskPorts;
  /** Outputs of tasks that need not run again. */
  readonly cache: TaskCache;
  /** How a task ends whose type is not run here and that has no stub. */
  readonly unknownTasks: UnknownTaskEnd;
}

/** A task to run. */
export interface TaskStart extends NextTask {
  /** The taskruns that it runs in, nearest first. */
  readonly parents: readonly TaskRun[];
  /** It runs in the folder of the nearest one, on its worker. */
  readonly sharesFolder?: true;
  readonly state: RunState;
  readonly signal: AbortSignal;
  /** The taskrun, where it was running when the program last ended. */
  readonly taskRun?: TaskRun;
  /** Starts executions for tasks that ask for it; absent where nothing does. */
  readonly runner?: ChildRunner;
}

/** Runs a task to its end. Whatever happens is in the run state then; nothing is thrown. */
export function runTask(start: TaskStart, environment: TaskEnvironment): Promise<void> | undefined {
  const running = createRunningTask(start, environment);
  const { context } = running;
  const runner = createTaskRunner(start.task, running);
  const plugin = findPlugin(start.task.type)?.plugin;
  const isWanted = start.taskRun === undefined ? evaluateRunIf(start.task, context) : ok(true);
  if (!isWanted.ok) return runner.failRunIf(isWanted.error);
  if (!isWanted.value) return runner.skip({ holdsTasks: plugin?.kind === 'flowable' });
  if (plugin?.kind === 'flowable') return runner.open(plugin);
  const { stubs } = start.state.flow;
  const isStubbed = stubs?.tasks.has(start.task.id) === true;
  if (plugin?.kind === 'updating' && !isStubbed) return updateExecution({ ...start, plugin, running });
  if (plugin?.kind === 'executable' && !isStubbed) return runExecutable(plugin, start, { running, environment });
  runner.begin({ isSubmitted: start.sharesFolder !== true });
  const ended = attempt({ task: start.task, context, value: start.value, stubs }, runner, environment);
  if (ended instanceof Promise) return ended.then((result) => runner.end(result));
  return runner.end(ended);
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
