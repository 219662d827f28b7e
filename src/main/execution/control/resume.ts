// What is done at start with executions that ran when the program died: each is run on from where the
// journal has it, or ended and marked when its flow is no longer to be had. None is left hanging.
// Source: Kestra's workers are given their lost tasks again; a taskrun caught in the middle runs once more.
import { type Clock, formatInstant } from '../../contract/instant.ts';
import type { Execution, TaskRun } from '../../contract/model.ts';
import { isTerminated, withState } from '../../contract/state.ts';
import type { Journal, JournalChange } from '../../journal/journal.ts';
import type { FlowDefinition } from '../../plugin/definition.ts';
import type { Executor } from '../executor.ts';
import { createLogEntries, type LogLine } from '../log/log-entry.ts';
import { executablesOf } from '../child/open-executables.ts';

/** What resuming needs. */
export interface ResumeOptions {
  readonly journal: Journal;
  readonly executor: Pick<Executor, 'run'>;
  readonly clock: Clock;
  /** The flow as it was when the execution began, or why it cannot be had. */
  findFlow(of: Pick<Execution, 'namespace' | 'flowId' | 'flowRevision'>): FlowDefinition | string;
}

/** What became of the unfinished executions. */
export interface Resumed {
  readonly resumed: number;
  readonly ended: number;
}

/** Takes up every unfinished execution; settles once each is running again or marked on disk. */
export async function resumeExecutions(options: ResumeOptions): Promise<Resumed> {
  const unfinished = options.journal.storage.unfinished();
  const counts = { resumed: 0, ended: 0 };
  const executions = unfinished.ok ? unfinished.value : [];
  const byId = new Map(executions.map((execution) => [execution.id, execution]));
  const runs: { readonly flow: FlowDefinition; readonly rest: Execution }[] = [];
  for (const execution of executions) {
    const isAwaited = isAwaitedBy(byId.get(execution.startedBy?.executionId ?? ''), execution);
    // A turn without its Loop does not know what it sees.
    const isLost = execution.loopRun !== undefined && !isAwaited;
    const flow = isLost ? 'the Loop that it belongs to has ended' : options.findFlow(execution);
    if (typeof flow === 'string') {
      await options.journal.append(endInterrupted(execution, flow, options.clock));
      counts.ended++;
      continue;
    }
    const { rest, changes } = withoutInterrupted(execution, { flow, clock: options.clock });
    await options.journal.append([...changes, { type: 'execution', execution: rest }]);
    counts.resumed++;
    // One that a task still waits for is taken up by that task.
    if (!isAwaited) runs.push({ flow, rest });
  }
  // Only now: a task looks for the executions that it had started as soon as it runs.
  for (const { flow, rest } of runs) void options.executor.run(flow, rest);
  return counts;
}

/** Whether a task of its parent, which has not ended, takes it up again. */
function isAwaitedBy(parent: Execution | undefined, { startedBy, metadata }: Execution): boolean {
  // The parent of one that took the place of its child has heard how that ended.
  if (parent === undefined || metadata !== undefined) return false;
  const taskRun = parent.taskRunList.find(({ id }) => id === startedBy?.taskRunId);
  return taskRun !== undefined && !isTerminated(taskRun.state.current);
}

/**
 * A taskrun that was running is forgotten, so that its task is run again; a log line says so. A task that holds others
 * was not interrupted itself: what it decided is on record, and it goes on with what had not ended in it. So does one
 * that had started executions.
 */
function withoutInterrupted(
  execution: Execution,
  { flow, clock }: { readonly flow: FlowDefinition; readonly clock: Clock },
): { readonly rest: Execution; readonly changes: readonly JournalChange[] } {
  const waiting = executablesOf(flow);
  const isLost = (run: TaskRun): boolean =>
    wasInterrupted(run) && !(run.state.current === 'RUNNING' && waiting.has(run.taskId));
  const interrupted = execution.taskRunList.filter(isLost);
  const rest = execution.taskRunList.filter((run) => !isLost(run));
  const changes = interrupted.flatMap((taskRun) => {
    const message = `Hookbench stopped while task '${taskRun.taskId}' was ${taskRun.state.current}: the task is run again`;
    return warn({ execution, message, origin: { taskRun } }, clock);
  });
  return { rest: { ...execution, taskRunList: rest }, changes };
}

/**
 * While they run, only tasks that hold others have outputs: what they decided when they began. One that waits for its
 * retry goes on waiting.
 */
function wasInterrupted({ state, outputs }: TaskRun): boolean {
  return !isTerminated(state.current) && state.current !== 'RETRYING' && outputs === undefined;
}

/** KILLED says that nobody chose this end; a FAILED one would look like a fault of the flow. */
function endInterrupted(execution: Execution, why: string, clock: Clock): readonly JournalChange[] {
  const date = formatInstant(clock.nowNanos());
  const taskRunList = execution.taskRunList.map((run) =>
    isTerminated(run.state.current) ? run : { ...run, state: withState(run.state, 'KILLED', date) },
  );
  const message = `Hookbench stopped while this execution was ${execution.state.current}, and it cannot go on: ${why}`;
  return [
    ...warn({ execution, message }, clock),
    { type: 'execution', execution: { ...execution, taskRunList, state: withState(execution.state, 'KILLED', date) } },
  ];
}

/** The window and `logs` must show that the program was away, so it stands in the log of the execution. */
function warn(line: Omit<LogLine, 'level'>, clock: Clock): readonly JournalChange[] {
  return createLogEntries({ ...line, level: 'WARN' }, clock).map((log) => ({ type: 'log', log }));
}
