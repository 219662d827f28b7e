// The tasks of this process that wait to be resumed, so that a caller outside of their executions reaches them.
// It is no record: after a restart each execution that is taken up adds its own again.
import { createError, fail, type Result } from '../contract/errors.ts';
import type { JsonValue } from '../contract/value.ts';

/** A task that waits. */
export interface PausedTask {
  readonly executionId: string;
  /** Ends the wait with inputs: texts, or what JSON holds. Answers INPUTS_INVALID, EXPRESSION_FAILED. */
  resume(inputs: ReadonlyMap<string, JsonValue>): Result<void>;
  /** Ends the wait and changes nothing: its execution has come to its end without it. */
  leave(): void;
}

/** The tasks that wait. */
export interface PausedTasks {
  /** @returns a function that takes it out again */
  add(task: PausedTask): () => void;
  /** How many tasks of an execution wait. */
  countOf(executionId: string): number;
  /** Resumes the first one of an execution, as Kestra does. Answers EXECUTION_NOT_PAUSED, and what the task answers. */
  resume(executionId: string, inputs: ReadonlyMap<string, JsonValue>): Result<void>;
  /** Ends the waits of an execution that goes no further. */
  leave(executionId: string): void;
}

/** Begins with none. */
export function createPausedTasks(): PausedTasks {
  const byExecution = new Map<string, Set<PausedTask>>();
  return {
    add(task) {
      const { executionId } = task;
      const tasks = byExecution.get(executionId) ?? new Set();
      byExecution.set(executionId, tasks.add(task));
      return () => {
        tasks.delete(task);
        if (tasks.size === 0) byExecution.delete(executionId);
      };
    },
    countOf: (executionId) => byExecution.get(executionId)?.size ?? 0,
    resume(executionId, inputs) {
      const [first] = byExecution.get(executionId) ?? [];
      const message = `Cannot resume execution "${executionId}": it is not paused`;
      return first?.resume(inputs) ?? fail(createError('EXECUTION_NOT_PAUSED', message));
    },
    leave(executionId) {
      for (const task of byExecution.get(executionId) ?? []) task.leave();
    },
  };
}
