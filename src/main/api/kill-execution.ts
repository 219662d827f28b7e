// Kills an execution and what its tasks have started, for the window; their ends are told by events.
import { ok } from '../contract/errors.ts';
import type { Executor } from '../execution/executor.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './handler.ts';

/** What killing needs. */
export interface KillExecutionOptions {
  readonly journal: { readonly storage: Pick<Journal['storage'], 'execution'> };
  readonly executor: Pick<Executor, 'kill'>;
}

/** The handler. It answers EXECUTION_NOT_FOUND, EXECUTION_ENDED, STORAGE_FAILED. */
export function createKillHandler(options: KillExecutionOptions): Pick<Handlers, 'executions.kill'> {
  return {
    'executions.kill'({ id }) {
      const found = options.journal.storage.execution(id);
      if (!found.ok) return found;
      const killed = options.executor.kill(id);
      return killed.ok ? ok({ executionId: id }) : killed;
    },
  };
}
