// A taskrun whose task starts executions: from CREATED through what it waits for to its end. It takes no worker, so
// there is no SUBMITTED. Source: `subflow-*`, `loop-*` in the recorded runs of Kestra 1.3.19 and 2.0.0.
import { createError, type ErrorValue, fail, messageOf, type Result } from '../../contract/errors.ts';
import type { LogLevel, TaskRun } from '../../contract/model.ts';
import { printJson } from '../../contract/print-json.ts';
import { createState, isTerminated, type StateName, withState } from '../../contract/state.ts';
import { allowedState } from '../../plugin/allowed-state.ts';
import type { ExecutableEnd } from '../../plugin/child-executions.ts';
import type { ExecutableTask } from '../../plugin/plugin.ts';
import { createChildExecutions } from './child-runs.ts';
import { failInExecutor, type TryLater } from '../task/executor-failure.ts';
import type { RunningTask } from '../task/running-task.ts';
import type { TaskEnvironment, TaskPlace } from '../task-environment.ts';

/** Runs it to its end, or until it waits for a retry. Where the program stops, or the journal refuses, the taskrun stays as it is. */
export async function runExecutable(
  plugin: ExecutableTask,
  start: TaskPlace,
  {
    running,
    environment,
    tryLater,
  }: { readonly running: RunningTask; readonly environment: TaskEnvironment; readonly tryLater: TryLater },
): Promise<void> {
  const { task, state, parents, runner } = start;
  const { now, put } = running;
  const markRunning = (): void => {
    if (running.taskRun().state.current === 'CREATED')
      put({ state: withState(running.taskRun().state, 'RUNNING', now()) });
  };
  if (runner === undefined) return failUnbegun(noRunner(task.id), start, { running, tryLater });
  const children = createChildExecutions(
    {
      task,
      state,
      parents,
      markRunning,
      variables: running.variables(),
      taskRun: running.taskRun(),
      isResumed: start.taskRun !== undefined,
    },
    { runner, environment },
  );
  const reach = {
    children,
    begin(outputs: ExecutableEnd['outputs']) {
      markRunning();
      const before = running.taskRun();
      const attempts = [{ state: withState(createState(now()), 'RUNNING', now()) }];
      put(
        {
          outputs: printJson(outputs),
          ...(hasOpenAttempt(before) ? {} : { attempts: [...before.attempts, ...attempts] }),
        },
        outputs,
      );
    },
    logNext(level: LogLevel, message: string) {
      const attemptNumber = running.taskRun().attempts.length;
      state.log({
        level,
        message: running.mask(message),
        origin: { taskRun: running.taskRun(), attemptNumber },
      });
    },
    showOutputs: (outputs: ExecutableEnd['outputs']) => put({ outputs: printJson(outputs) }, outputs),
  };
  const ended = await runSafely(plugin, start, { ...running.context, ...reach });
  if (start.stop.isStopped() || (!ended.ok && ended.error.code === 'SERVER_STOPPING')) return;
  if (ended.ok) end(ended.value, start, { running, tryLater });
  else failUnbegun(ended.error, start, { running, tryLater });
}

/** A type that throws has a fault of ours, which fails its task and nothing else. */
function runSafely(
  plugin: ExecutableTask,
  { task }: Pick<TaskPlace, 'task'>,
  context: Parameters<ExecutableTask['run']>[1],
): Promise<Result<ExecutableEnd>> {
  return plugin
    .run(task, context)
    .catch((thrown: unknown) => fail(createError('INTERNAL', `Cannot run task "${task.id}": ${messageOf(thrown)}`)));
}

function noRunner(taskId: string): ErrorValue {
  return createError('INTERNAL', `Cannot run task "${taskId}": nothing here starts executions`);
}

/** Kestra gives a task that has waited an attempt when it ends; one that ended at once has none. */
function end(
  ended: ExecutableEnd,
  { task }: TaskPlace,
  { running, tryLater }: { readonly running: RunningTask; readonly tryLater: TryLater },
): void {
  const date = running.now();
  const before = running.taskRun();
  const endAttempts = (final: StateName): TaskRun['attempts'] => {
    if (!hasOpenAttempt(before)) {
      return before.state.current === 'CREATED' ? before.attempts : [...before.attempts, attemptOf(final, date)];
    }
    return before.attempts.map((each) =>
      isTerminated(each.state.current) ? each : { ...each, state: withState(each.state, final, date) },
    );
  };
  const endAs = (final: StateName, after: readonly StateName[] = []): void => {
    const states = [...(ended.passes ?? []), final, ...after];
    const state = states.reduce((passed, each) => withState(passed, each, date), before.state);
    running.put({ state, attempts: endAttempts(final), outputs: printJson(ended.outputs) }, ended.outputs);
  };
  const failed = { ...before, attempts: endAttempts('FAILED') };
  if (ended.state === 'FAILED' && tryLater(failed, (state) => endAs('FAILED', [state]))) return;
  endAs(allowedState(task, ended.state));
}

function hasOpenAttempt({ attempts }: TaskRun): boolean {
  return attempts.some(({ state }) => !isTerminated(state.current));
}

/** What fails before anything was started fails in the executor, which logs in its own way. */
function failUnbegun(
  error: ErrorValue,
  { task, state }: TaskPlace,
  { running, tryLater }: { readonly running: RunningTask; readonly tryLater: TryLater },
): void {
  failInExecutor(error, { running, state, tryLater, place: `task "${task.id}" (${task.type})` });
}

function attemptOf(state: StateName, date: string): { readonly state: ReturnType<typeof createState> } {
  return { state: withState(createState(date), state, date) };
}
