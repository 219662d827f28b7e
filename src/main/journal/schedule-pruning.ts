// When the journal prunes: after its opening, and again whenever so many records were written. One piece
// a turn of the event loop, so that webhooks are answered in between. No timer: what does not grow need not shrink.
import type { ErrorValue } from '../contract/errors.ts';
import type { Retention, Storage } from './storage.ts';

/** Counting costs time, so pruning waits for so many records. */
const recordsBetween = 1000;

/** What pruning needs. */
export interface PruningOptions {
  readonly storage: Pick<Storage, 'prune'>;
  readonly retention: Retention;
  readonly now: () => string;
  readonly onProblem: (problem: ErrorValue) => void;
}

/** The schedule. */
export interface PruningSchedule {
  noteWritten(records: number): void;
  stop(): void;
}

/** Begins pruning with the next turn of the event loop. */
export function schedulePruning({ storage, retention, now, onProblem }: PruningOptions): PruningSchedule {
  let written = 0;
  let next: NodeJS.Immediate | undefined;
  const prunePiece = (): void => {
    const removed = storage.prune(retention, now());
    if (!removed.ok) onProblem(removed.error);
    next = removed.ok && removed.value > 0 ? setImmediate(prunePiece) : undefined;
  };
  next = setImmediate(prunePiece);
  return {
    noteWritten: (records) => {
      written += records;
      if (written < recordsBetween) return;
      written = 0;
      next ??= setImmediate(prunePiece);
    },
    stop: () => clearImmediate(next),
  };
}
