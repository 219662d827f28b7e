// How somebody outside reaches the executions that run, to end them. It is no record.
import { createError, fail, ok, type Result } from '../contract/errors.ts';

/** The executions that can be killed. */
export interface KillSwitches {
  /** @returns a function that takes it out again */
  add(executionId: string, kill: () => void): () => void;
  /** Answers EXECUTION_ENDED where it does not run. */
  kill(executionId: string): Result<void>;
}

/** Begins with none. */
export function createKillSwitches(): KillSwitches {
  const byExecution = new Map<string, () => void>();
  return {
    add(executionId, kill) {
      byExecution.set(executionId, kill);
      return () => byExecution.delete(executionId);
    },
    kill(executionId) {
      const kill = byExecution.get(executionId);
      if (kill === undefined) {
        return fail(createError('EXECUTION_ENDED', `Cannot kill execution "${executionId}": it does not run`));
      }
      kill();
      return ok(undefined);
    },
  };
}
