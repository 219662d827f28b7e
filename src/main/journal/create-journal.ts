// The journal over a storage. All appends of one turn of the event loop share a transaction, committed at
// the turn's end; then their events are told, in order, and their promises settle. Never the other way round.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import { createAnnouncements } from './announcements.ts';
import { type BatchEntry, createCommitter } from './commit-batch.ts';
import { createEventBus } from './event-bus.ts';
import type { FlowText, Journal } from './journal.ts';
import { eventsSince, replayedEventsMax } from './replay.ts';
import { type PruningOptions, schedulePruning } from './schedule-pruning.ts';
import type { Retention, Storage } from './storage.ts';

/** What a journal can be given. */
export interface JournalOptions extends Pick<PruningOptions, 'isBusy' | 'onPruned'> {
  /** How much is kept; absent: everything. */
  readonly retention?: Retention;
  /** The clock, for retention by age; default the system's. */
  readonly now?: () => string;
  /** Hears what nobody waits for: a listener that throws (INTERNAL), pruning that fails (STORAGE_FAILED). */
  readonly onProblem?: (problem: ErrorValue) => void;
}

/** Makes the journal; from here on it alone writes to the storage, and closes it. */
export function createJournal(storage: Storage, options: JournalOptions = {}): Journal {
  const { retention, now = () => new Date().toISOString(), onProblem = () => undefined } = options;
  const bus = createEventBus(onProblem);
  const announcements = createAnnouncements(replayedEventsMax);
  // Where the storage does not even know its last number, every append says so.
  const start = storage.lastNumber();
  const lastNumber = start.ok ? start.value : 0;
  const committer = createCommitter({ storage, bus, announcements, lastNumber });
  const pruning = retention && schedulePruning({ ...options, storage, retention, now, onProblem });
  const queue = createQueue((batch) => {
    const written = committer.commit(batch);
    pruning?.noteWritten(written);
  });
  return {
    storage,
    append: (changes) => {
      if (!start.ok) return Promise.resolve(start);
      return new Promise((settle) => {
        if (!queue.add({ type: 'append', changes, settle })) settle(fail(closedError()));
      });
    },
    revisionOf: (flow) => revisionOf(storage, flow, now),
    writeKeyValue: (change) => storage.write([change]),
    purge: (of, page) => storage.purge(of, page),
    remove: (id, parts) => storage.remove(id, parts),
    prune: () => pruning?.begin(),
    announce: (fact) => {
      queue.add({ type: 'announce', fact });
    },
    subscribe: (listener, since) => {
      const last = committer.last();
      const replayed = since === undefined ? [] : eventsSince(since, { storage, announcements, last });
      return bus.add(listener, replayed, last);
    },
    close: () => {
      queue.close();
      pruning?.stop();
      storage.close();
      return Promise.resolve();
    },
  };
}

/** Collects entries and hands them over at the end of the event loop's turn. */
function createQueue(handOver: (batch: readonly BatchEntry[]) => void) {
  let pending: BatchEntry[] = [];
  let scheduled: NodeJS.Immediate | undefined;
  let isClosed = false;
  const flush = (): void => {
    scheduled = undefined;
    const batch = pending;
    pending = [];
    handOver(batch);
  };
  return {
    /** Answers false where it is closed. */
    add: (entry: BatchEntry): boolean => {
      if (isClosed) return false;
      pending.push(entry);
      scheduled ??= setImmediate(flush);
      return true;
    },
    close: (): void => {
      // Listeners may append while they are told.
      while (pending.length > 0) flush();
      clearImmediate(scheduled);
      isClosed = true;
    },
  };
}

function revisionOf(
  storage: Storage,
  { namespace, id, source, origin = 'file' }: FlowText,
  now: () => string,
): Result<number> {
  const latest = storage.latestRevision(namespace, id);
  if (!latest.ok) return latest;
  if (latest.value?.source === source) return ok(latest.value.revision);
  const revision = (latest.value?.revision ?? 0) + 1;
  const written = storage.write([
    { type: 'revision', revision: { namespace, id, revision, source, createdAt: now(), origin } },
  ]);
  return written.ok ? ok(revision) : written;
}

function closedError(): ErrorValue {
  return createError('STORAGE_FAILED', 'Cannot store records: the journal is closed');
}
