// The tasks of this process that wait to be resumed, so that a caller outside of their executions reaches them.
// It is no record: after a restart each execution that is taken up adds its own again.
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import type { PauseSummary } from '../../contract/flow-parts.ts';
import type { JsonValue } from '../../contract/value.ts';

/** A task that waits. */
export interface PausedTask {
  readonly executionId: string;
  /** What it asks for, as things stand now. */
  summary(): PauseSummary;
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
  /** What the first one of an execution asks for. Answers EXECUTION_NOT_PAUSED. */
  find(executionId: string): Result<PauseSummary>;
  /** Resumes the first one of an execution, as Kestra does. Answers EXECUTION_NOT_PAUSED, and what the task answers. */
  resume(executionId: string, inputs: ReadonlyMap<string, JsonValue>): Result<void>;
  /** Ends the waits of an execution that goes no further. */
  leave(executionId: string): void;
}

/** Begins with none. */
export function createPausedTasks(): PausedTasks {
  const byExecution = new Map<string, Set<PausedTask>>();
  const firstOf = (executionId: string): PausedTask | undefined => [...(byExecution.get(executionId) ?? [])][0];
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
    find(executionId) {
      const first = firstOf(executionId);
      return first === undefined ? notPaused(executionId) : ok(first.summary());
    },
    resume: (executionId, inputs) => firstOf(executionId)?.resume(inputs) ?? notPaused(executionId),
    leave(executionId) {
      for (const task of byExecution.get(executionId) ?? []) task.leave();
    },
  };
}

function notPaused(executionId: string): Result<never> {
  return fail(createError('EXECUTION_NOT_PAUSED', `Cannot resume execution "${executionId}": it is not paused`));
}
