// Keeps an execution that has come to its end. While that waits for the commit nothing holds the state of the run any
// more, only the record: under load dozens wait in each turn of the event loop, and what they hold is copied by every
// collection meanwhile.
import { ok, type Result } from '../contract/errors.ts';
import type { Execution } from '../contract/model.ts';
import type { Journal } from '../journal/journal.ts';
import type { RunState } from './run-state.ts';

/** Tells the journal what it has not heard. @returns the record once that is on disk, or STORAGE_FAILED */
export function keepEnd(
  state: Pick<RunState, 'execution' | 'hasChanges' | 'takeChanges'>,
  { journal }: { readonly journal: Pick<Journal, 'append'> },
): Promise<Result<Execution>> {
  const ended = ok(state.execution());
  if (!state.hasChanges()) return Promise.resolve(ended);
  // What cannot be kept is not told again: nobody goes on with it.
  return journal.append(state.takeChanges()).then((kept) => (kept.ok ? ended : kept));
}
