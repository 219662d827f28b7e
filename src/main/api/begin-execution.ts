// How an execution begins that the window or Kestra's API asked for: on disk first, and then it runs. If this program
// dies in between, it is taken up at the next start.
import { createError, type ErrorValue, ok, type Result } from '../contract/errors.ts';
import type { Execution } from '../contract/model.ts';
import type { Executor } from '../execution/executor.ts';
import { type StartedExecution, toChanges } from '../execution/start-execution.ts';
import type { Journal } from '../journal/journal.ts';
import type { FlowDefinition } from '../plugin/definition.ts';

/** What keeps it and what runs it. */
export interface BeginOptions {
  readonly journal: Pick<Journal, 'append'>;
  readonly executor: Pick<Executor, 'run'>;
}

/**
 * Keeps an execution with what it has logged, and lets it run. Answers STORAGE_FAILED, and nothing runs then; else its
 * end, which need not be waited for: it is told by events, and what could not be kept is told by the journal.
 */
export async function beginExecution(
  { flow, ...started }: StartedExecution & { readonly flow: FlowDefinition },
  { journal, executor }: BeginOptions,
): Promise<Result<{ readonly ended: Promise<Result<Execution>> }>> {
  const kept = await journal.append(toChanges(started));
  return kept.ok ? ok({ ended: executor.run(flow, started.execution) }) : kept;
}

/** QUEUE_FULL: the executor has no room for another one. */
export function noRoomError(): ErrorValue {
  return createError('QUEUE_FULL', 'Cannot start an execution: too many executions wait already');
}
