// While tasks run, the journal hears of what they log at once: one commit at a time, so that lines which come faster
// than the disk takes them are written together.
import type { Result } from '../../contract/errors.ts';
import type { RunState } from '../run-state.ts';

/** Waits for a promise that never rejects, and commits what is logged meanwhile. A commit that fails is not repeated. */
export async function waitAndCommit(
  ended: Promise<void>,
  state: Pick<RunState, 'hasChanges' | 'onLog'>,
  commit: () => Promise<Result<void>>,
): Promise<void> {
  let isCommitting = false;
  let isOver = false;
  const tell = (): void => {
    if (isCommitting || isOver || !state.hasChanges()) return;
    isCommitting = true;
    void commit().then((kept) => {
      isCommitting = false;
      if (kept.ok) tell();
    });
  };
  state.onLog(tell);
  tell();
  await ended;
  isOver = true;
  state.onLog(undefined);
}
