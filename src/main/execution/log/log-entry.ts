// Log entries of an execution. A long message is cut into several, as Kestra does.
// Source: `RunContextLogger`, seen on Kestra 1.3.19 and 2.0.0 (`y-long-log` in the recorded runs).
import { type Clock, formatInstant } from '../../contract/instant.ts';
import type { IsoInstant } from '../../contract/state.ts';
import type { Execution, LogEntry, LogLevel, TaskRun } from '../../contract/model.ts';

/** Who logs; the execution itself where neither is given. */
export interface LogOrigin {
  readonly taskRun?: TaskRun;
  readonly attemptNumber?: number;
}

/** What is logged. */
export interface LogLine {
  readonly execution: Pick<Execution, 'id' | 'namespace' | 'flowId'>;
  readonly level: LogLevel;
  readonly message: string;
  readonly origin?: LogOrigin;
}

/** Longest message of one entry, in characters. */
const messageLengthMax = 15 * 1024;

/** The entries of one line. */
export function createLogEntries(line: LogLine, clock: Clock): readonly LogEntry[] {
  return createLogEntriesAt(line, formatInstant(clock.nowNanos()));
}

/** The same for a line of this time. */
export function createLogEntriesAt(line: LogLine, timestamp: IsoInstant): readonly LogEntry[] {
  return cutMessage(line.message).map((message) => toEntry({ ...line, message }, timestamp));
}

function toEntry({ execution, level, message, origin = {} }: LogLine, timestamp: IsoInstant): LogEntry {
  const { taskRun, attemptNumber } = origin;
  const { id: executionId, namespace, flowId } = execution;
  // What every task logs is written out: two spreads behind each other took as long as all else of a line.
  if (taskRun !== undefined && attemptNumber !== undefined) {
    const { taskId, id: taskRunId } = taskRun;
    return { executionId, namespace, flowId, taskId, taskRunId, attemptNumber, timestamp, level, message };
  }
  return {
    executionId,
    namespace,
    flowId,
    ...(taskRun === undefined ? {} : { taskId: taskRun.taskId, taskRunId: taskRun.id }),
    ...(attemptNumber === undefined ? {} : { attemptNumber }),
    timestamp,
    level,
    message,
  };
}

/** Kestra sends log lines through a queue that takes no longer ones. */
function cutMessage(message: string): readonly string[] {
  if (message.length <= messageLengthMax) return [message];
  const parts: string[] = [];
  for (let at = 0; at < message.length; at += messageLengthMax) parts.push(message.slice(at, at + messageLengthMax));
  return parts;
}
