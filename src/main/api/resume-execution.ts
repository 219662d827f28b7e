// Resumes an execution that waits in a Pause, for the window, which asks first what it wants; its end is told by events.
import { ok } from '../contract/errors.ts';
import type { Executor } from '../execution/executor.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './handler.ts';

/** What resuming needs. */
export interface ResumeExecutionOptions {
  readonly journal: { readonly storage: Pick<Journal['storage'], 'execution'> };
  readonly executor: Pick<Executor, 'findPaused' | 'resume'>;
}

/** The handlers. They answer EXECUTION_NOT_FOUND, EXECUTION_NOT_PAUSED, INPUTS_INVALID, EXPRESSION_FAILED. */
export function createResumeHandler({
  journal,
  executor,
}: ResumeExecutionOptions): Pick<Handlers, 'executions.paused' | 'executions.resume'> {
  return {
    'executions.paused'({ id }) {
      const found = journal.storage.execution(id);
      return found.ok ? executor.findPaused(id) : found;
    },
    'executions.resume'({ id, inputs }) {
      const found = journal.storage.execution(id);
      if (!found.ok) return found;
      const resumed = executor.resume(id, new Map(inputs));
      return resumed.ok ? ok({ executionId: id }) : resumed;
    },
  };
}
