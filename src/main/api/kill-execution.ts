// Kills an execution and what its tasks have started, for the window; their ends are told by events.
import { ok, type Result } from '../contract/errors.ts';
import { isTerminated } from '../contract/state.ts';
import type { Executor } from '../execution/executor.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './handler.ts';

/** What killing needs. */
export interface KillExecutionOptions {
  readonly journal: { readonly storage: Pick<Journal['storage'], 'execution' | 'startedBy'> };
  readonly executor: Pick<Executor, 'kill'>;
}

/** The handler. It answers EXECUTION_NOT_FOUND, EXECUTION_ENDED, STORAGE_FAILED. */
export function createKillHandler(options: KillExecutionOptions): Pick<Handlers, 'executions.kill'> {
  return {
    'executions.kill'({ id }) {
      const found = options.journal.storage.execution(id);
      if (!found.ok) return found;
      const killed = options.executor.kill(id);
      if (!killed.ok) return killed;
      const below = killStartedBy(id, options);
      return below.ok ? ok({ executionId: id }) : below;
    },
  };
}

/** The parent is killed first, so that no task of it starts another one meanwhile. */
function killStartedBy(id: string, { journal, executor }: KillExecutionOptions): Result<void> {
  const children = journal.storage.startedBy(id);
  if (!children.ok) return children;
  for (const child of children.value) {
    // One that ends at this moment needs no killing.
    if (!isTerminated(child.state.current)) executor.kill(child.id);
    const below = killStartedBy(child.id, { journal, executor });
    if (!below.ok) return below;
  }
  return ok(undefined);
}
