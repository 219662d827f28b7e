// The steps of one taskrun's life, each writing what it does into the record: skipped, begun, opened, ended.
// Source: kestra-flow §4.3, seen on Kestra 1.3.19 and 2.0.0.
import type { ErrorValue, Result } from '../../contract/errors.ts';
import { printJson } from '../../contract/print-json.ts';
import { createState, type StateName, withState } from '../../contract/state.ts';
import { allowedState } from '../../plugin/allowed-state.ts';
import type { TaskDefinition } from '../../plugin/definition.ts';
import type { FlowableTask, TaskEnd } from '../../plugin/plugin.ts';
import type { RunningTask } from './running-task.ts';

/** The steps. */
export interface TaskRunner {
  /** The condition could not be evaluated: failed without an attempt. */
  failRunIf(error: ErrorValue): undefined;
  /** The condition was false. `holdsTasks`: the task would have run others; it has empty outputs then. */
  skip(of: { readonly holdsTasks: boolean }): undefined;
  /** A worker has taken it; a task that shares a folder was never submitted to one. */
  begin(of: { readonly isSubmitted: boolean }): void;
  /** A task that holds others decides, and runs until they have ended. */
  open(plugin: FlowableTask): undefined;
  /** Nothing is executed: the type is not run here, or a stub stands in for the task. */
  markEmulated(because: 'type' | 'stub'): void;
  /** The attempt has ended, and the taskrun with it. */
  end(ended: TaskEnd): undefined;
  /** The attempt has failed. RETRYING: another will follow; RETRIED: another execution will. */
  giveBack(ended: TaskEnd, state: 'RETRYING' | 'RETRIED'): undefined;
}

/** An attempt that could not be carried out has failed without outputs. */
export function toTaskEnd(ended: Result<TaskEnd>): TaskEnd {
  return ended.ok ? ended.value : { state: 'FAILED', outputs: new Map(), failure: ended.error };
}

/**
 * Makes the steps of a taskrun.
 * @param warnsOnRetry whether a success after more than one attempt is a warning
 */
export function createTaskRunner(
  task: TaskDefinition,
  running: RunningTask,
  warnsOnRetry: () => boolean = () => false,
): TaskRunner {
  const { put, replace, now, taskRun, logFailure } = running;
  /** Ends the attempt; the taskrun goes through these states. */
  const endAttempt = ({ state, outputs, failure }: TaskEnd, states: readonly StateName[]): undefined => {
    if (failure !== undefined) logFailure(failure);
    const date = now();
    const attempts = taskRun().attempts.map((each, index, { length }) =>
      index === length - 1 ? { ...each, state: withState(each.state, state, date) } : each,
    );
    const after = states.reduce((before, next) => withState(before, next, date), taskRun().state);
    replace({ ...taskRun(), state: after, attempts, outputs: printJson(outputs) }, outputs);
  };
  const stateAfter = (state: TaskEnd['state']): TaskEnd['state'] =>
    state === 'SUCCESS' && taskRun().attempts.length > 1 && warnsOnRetry() ? 'WARNING' : state;
  const end = (ended: TaskEnd): undefined => endAttempt(ended, [allowedState(task, stateAfter(ended.state))]);
  return {
    end,
    giveBack: (ended, state) => endAttempt(ended, ['FAILED', state]),
    failRunIf(error) {
      put({ state: withState(taskRun().state, 'FAILED', now()) });
      const message = `Failed to evaluate the runIf condition for task ${task.id}. Cause: ${error.message}`;
      logFailure({ ...error, message });
    },
    skip({ holdsTasks }) {
      const date = now();
      const attempts = [{ state: withState(createState(date), 'SKIPPED', date) }];
      const outputs = holdsTasks ? { outputs: '{}' } : {};
      put({ state: withState(taskRun().state, 'SKIPPED', date), attempts, ...outputs });
    },
    begin({ isSubmitted }) {
      const date = now();
      const attempts = [...taskRun().attempts, { state: withState(createState(date), 'RUNNING', date) }];
      const before = isSubmitted ? withState(taskRun().state, 'SUBMITTED', date) : taskRun().state;
      replace({ ...taskRun(), state: withState(before, 'RUNNING', date), attempts });
    },
    open(plugin) {
      const values = plugin.values?.(task, running.context);
      const decided = values?.ok === false ? values : plugin.begin(task, running.context);
      const date = now();
      const attempts = [{ state: withState(createState(date), 'RUNNING', date) }];
      put({ state: withState(taskRun().state, 'RUNNING', date), attempts });
      if (decided.ok) {
        const kept = values?.ok === true ? { values: values.value } : {};
        return put({ outputs: printJson(decided.value), ...kept }, decided.value);
      }
      logUndecided(decided.error, { ...running, asked: values?.ok === false ? ['state'] : ['state', 'outputs'] });
      return end({ state: 'FAILED', outputs: new Map() });
    },
    markEmulated(because) {
      put(because === 'stub' ? { isStubbed: true } : { isEmulated: true });
    },
  };
}

/** Kestra asks for its state, and where it has outputs for those too, and logs each refusal as of the next attempt. */
function logUndecided(
  error: ErrorValue,
  { asked, logFailure }: Pick<RunningTask, 'logFailure'> & { readonly asked: readonly string[] },
): void {
  for (const what of asked) {
    logFailure({ ...error, message: `Unable to resolve ${what} from the Flowable task: ${error.message}` }, 1);
  }
}
