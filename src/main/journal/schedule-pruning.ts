// When the journal prunes: after its opening, and again whenever so many records were written. One piece
// a turn of the event loop, so that webhooks are answered in between. No timer: what does not grow need not shrink.
import type { ErrorValue } from '../contract/errors.ts';
import type { FileScope } from '../plugin/ports.ts';
import type { PruneRequest, Retention, Storage } from './storage.ts';

/** Looking for what may go costs time, so pruning waits for so many records. */
const recordsBetween = 1000;

/** What pruning needs. */
export interface PruningOptions {
  readonly storage: Pick<Storage, 'prune'>;
  readonly retention: Retention;
  readonly now: () => string;
  readonly onProblem: (problem: ErrorValue) => void;
  /** Whether an execution that has ended is still at work; default: none is. */
  readonly isBusy?: PruneRequest['isBusy'];
  /** Hears of executions whose records went, once that is committed: their files are to go too. */
  readonly onPruned?: (executions: readonly FileScope[]) => void;
}

/** The schedule. */
export interface PruningSchedule {
  noteWritten(records: number): void;
  /** Prunes with the next turn, for less is to be kept than before. */
  begin(): void;
  stop(): void;
}

/** Begins pruning with the next turn of the event loop. */
export function schedulePruning(options: PruningOptions): PruningSchedule {
  const { storage, retention, now, onProblem, isBusy, onPruned } = options;
  let written = 0;
  let next: NodeJS.Immediate | undefined;
  const prunePiece = (): void => {
    const pruned = storage.prune({ retention, nowIso: now(), ...(isBusy === undefined ? {} : { isBusy }) });
    if (!pruned.ok) onProblem(pruned.error);
    else if (pruned.value.executions.length > 0) onPruned?.(pruned.value.executions);
    next = pruned.ok && !pruned.value.isDone ? setImmediate(prunePiece) : undefined;
  };
  next = setImmediate(prunePiece);
  let isStopped = false;
  const begin = (): void => {
    if (!isStopped) next ??= setImmediate(prunePiece);
  };
  return {
    begin,
    noteWritten: (records) => {
      written += records;
      if (written < recordsBetween) return;
      written = 0;
      begin();
    },
    stop() {
      isStopped = true;
      clearImmediate(next);
    },
  };
}
