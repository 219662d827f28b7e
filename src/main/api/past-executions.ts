// What is done with executions that are on record, for the window and Kestra's API: replayed, restarted, one taskrun put
// into another state, deleted. Each that goes on is on disk before it runs.
// Source: `kestra-api.md` §4, `kestra-flow.md` §4.9.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import { formatInstant } from '../contract/instant.ts';
import type { FlowName, MethodParameters } from '../contract/methods.ts';
import type { Execution } from '../contract/model.ts';
import { isTerminated } from '../contract/state.ts';
import { replayExecution } from '../execution/control/replay-execution.ts';
import { markTaskRun, type Restart, restartExecution } from '../execution/control/restart-execution.ts';
import type { Executor } from '../execution/executor.ts';
import { giveInputs } from '../execution/input/start-by-hand.ts';
import type { StartedExecution } from '../execution/start-execution.ts';
import type { TaskEnvironment } from '../execution/task-environment.ts';
import type { Journal } from '../journal/journal.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import { beginExecution, noRoomError } from './begin-execution.ts';
import type { Handlers } from './handler.ts';

/** What the handlers need. */
export interface PastExecutionsOptions {
  readonly journal: Pick<Journal, 'append' | 'remove'> & {
    readonly storage: Pick<Journal['storage'], 'execution' | 'startedBy'>;
  };
  readonly executor: Pick<Executor, 'hasRoom' | 'has' | 'run'>;
  readonly environment: TaskEnvironment;
  /** A flow as it once was. Answers FLOW_NOT_FOUND, FLOW_INVALID, STORAGE_FAILED. */
  readonly findRevision: (of: FlowName & { readonly revision: number }) => Result<FlowDefinition>;
}

type PastMethods = 'executions.replay' | 'executions.restart' | 'executions.mark' | 'executions.delete';

/**
 * The handlers. They answer EXECUTION_NOT_FOUND, EXECUTION_NOT_ENDED, TASK_RUN_NOT_FOUND, FLOW_NOT_FOUND, FLOW_INVALID,
 * INPUTS_INVALID, PARAMETERS_INVALID, QUEUE_FULL, STORAGE_FAILED.
 */
export function createPastHandlers(options: PastExecutionsOptions): Pick<Handlers, PastMethods> {
  const { environment } = options;
  // Those whose record is on its way to the disk, before the executor knows them.
  const beginning = new Set<string>();
  // What follows its end may run though it has ended: its record is the executor's then.
  const isBusy = (id: string): boolean => beginning.has(id) || options.executor.has(id);
  const restart = async (
    of: { readonly id: string; readonly revision?: number },
    change: (restarted: Restart) => Result<Execution>,
  ): Promise<Result<{ readonly executionId: string }>> => {
    const found = findPast(of, options);
    if (!found.ok) return found;
    const { execution, flow } = found.value;
    const changed = change({ execution, flow, date: formatInstant(environment.clock.nowNanos()) });
    if (!changed.ok) return changed;
    if (isBusy(execution.id)) return fail(running(execution));
    beginning.add(execution.id);
    const begun = await begin(ok({ execution: changed.value, logs: [] }), flow, options);
    beginning.delete(execution.id);
    return begun;
  };
  return {
    'executions.replay'(of) {
      const found = findPast(of, options);
      if (!found.ok) return found;
      const { flow } = found.value;
      return begin(replay(found.value, of, environment), flow, options);
    },
    'executions.restart': (of) => restart(of, restartExecution),
    'executions.mark': (of) => restart(of, (restarted) => markTaskRun(restarted, of)),
    'executions.delete': (of) => deleteExecution(of, { ...options, isBusy }),
  };
}

/** An execution, and the flow in the revision that is wanted of it. */
interface Past {
  readonly execution: Execution;
  readonly flow: FlowDefinition;
}

function findPast(
  { id, revision }: { readonly id: string; readonly revision?: number },
  { journal, findRevision }: PastExecutionsOptions,
): Result<Past> {
  const found = journal.storage.execution(id);
  if (!found.ok) return found;
  const { namespace, flowId, flowRevision, loopRun } = found.value;
  if (loopRun !== undefined) {
    const message = `Cannot take up execution "${id}": it is a turn of a Loop, which alone knows what it sees`;
    return fail(createError('TASK_RUN_NOT_FOUND', message));
  }
  const flow = findRevision({ namespace, id: flowId, revision: revision ?? flowRevision });
  return flow.ok ? ok({ execution: found.value, flow: flow.value }) : flow;
}

/** Without inputs of the caller it has those that the other one had, files and secrets among them. */
function replay(
  { execution, flow }: Past,
  { taskRunId, inputs }: MethodParameters<'executions.replay'>,
  environment: TaskEnvironment,
): Result<StartedExecution> {
  const made = replayExecution({ execution, flow, ...(taskRunId === undefined ? {} : { taskRunId }) }, environment);
  if (!made.ok) return made;
  if (inputs === undefined) return ok({ execution: made.value, logs: [] });
  return giveInputs(made.value, { flow, inputs: new Map(inputs) }, environment);
}

async function begin(
  made: Result<StartedExecution>,
  flow: FlowDefinition,
  options: PastExecutionsOptions,
): Promise<Result<{ readonly executionId: string }>> {
  if (!made.ok) return made;
  if (!options.executor.hasRoom()) return fail(noRoomError());
  const begun = await beginExecution({ flow, ...made.value }, options);
  return begun.ok ? ok({ executionId: made.value.execution.id }) : begun;
}

/** Files go first: where they cannot, the record still says whose they are. */
function deleteExecution(
  { id, logs = true, metrics = true, files = true }: MethodParameters<'executions.delete'>,
  options: PastExecutionsOptions & { readonly isBusy: (id: string) => boolean },
): Result<{ readonly executionId: string }> {
  const { journal, environment } = options;
  const found = journal.storage.execution(id);
  if (!found.ok) return found;
  const { namespace, flowId, state } = found.value;
  if (!isTerminated(state.current) || options.isBusy(id)) return fail(running(found.value));
  const started = journal.storage.startedBy(id);
  if (!started.ok) return started;
  // No list shows the turns of a loop but that of the execution that goes.
  for (const turn of started.value.filter(({ kind }) => kind === 'LOOP')) {
    const deleted = deleteExecution({ id: turn.id, logs, metrics, files }, options);
    if (!deleted.ok) return deleted;
  }
  const purged = files ? environment.ports.files.purge({ namespace, flowId, executionId: id }) : ok([]);
  if (!purged.ok) return purged;
  const removed = journal.remove(id, { executions: true, logs, metrics });
  return removed.ok ? ok({ executionId: id }) : removed;
}

function running({ id }: Execution): ErrorValue {
  return createError('EXECUTION_NOT_ENDED', `Cannot change execution "${id}": it still runs`);
}
