// Log entries of an execution. A long message is cut into several, as Kestra does.
// Source: `RunContextLogger`, seen on Kestra 1.3.19 and 2.0.0 (`y-long-log` in the recorded runs).
import { type Clock, formatInstant } from '../../contract/instant.ts';
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
export function createLogEntries(
  { execution, level, message, origin = {} }: LogLine,
  clock: Clock,
): readonly LogEntry[] {
  const entry: Omit<LogEntry, 'message'> = {
    executionId: execution.id,
    namespace: execution.namespace,
    flowId: execution.flowId,
    ...(origin.taskRun === undefined ? {} : { taskId: origin.taskRun.taskId, taskRunId: origin.taskRun.id }),
    ...(origin.attemptNumber === undefined ? {} : { attemptNumber: origin.attemptNumber }),
    timestamp: formatInstant(clock.nowNanos()),
    level,
  };
  return cutMessage(message).map((part) => ({ ...entry, message: part }));
}

/** Kestra sends log lines through a queue that takes no longer ones. */
function cutMessage(message: string): readonly string[] {
  if (message.length <= messageLengthMax) return [message];
  const parts: string[] = [];
  for (let at = 0; at < message.length; at += messageLengthMax) parts.push(message.slice(at, at + messageLengthMax));
  return parts;
}
