// The only writer of storage and the only publisher of events: first appended, then announced, so nobody
// hears of what is not kept. Appends of one turn of the event loop share a transaction (group commit).
import type { Result } from '../contract/errors.ts';
import type { RevisionOrigin } from '../contract/flow-revision.ts';
import type { CoreEvent, AnnouncedFact } from '../contract/events.ts';
import type { LogEntry, Metric } from '../contract/model.ts';
import type { KeyValueChange, Storage, StoredDelivery } from './storage.ts';
import type { WrittenExecution } from './task-run-rows.ts';

/** What is appended. */
export type JournalChange =
  | { readonly type: 'delivery'; readonly stored: StoredDelivery }
  | ({ readonly type: 'execution' } & WrittenExecution)
  | { readonly type: 'log'; readonly log: LogEntry }
  | { readonly type: 'metric'; readonly metric: Metric };

/** A text that a flow has. */
export interface FlowText {
  readonly namespace: string;
  readonly id: string;
  readonly source: string;
  /** Who wrote it, kept with its number; default: `file`. */
  readonly origin?: RevisionOrigin;
}

/** The journal. */
export interface Journal {
  /** Reads go straight to the storage; they do not see what is not committed yet. */
  readonly storage: Omit<Storage, 'write' | 'prune' | 'purge' | 'remove' | 'close'>;
  /** Appends changes together; settles once they are committed. Answers STORAGE_FAILED; then nothing of them is kept. */
  append(changes: readonly JournalChange[]): Promise<Result<void>>;
  /** The revision number of a flow's text: the last one's where it is the same, else the next one, written at once. */
  revisionOf(flow: FlowText): Result<number>;
  /** Writes a key-value entry, or removes it, at once. Answers STORAGE_FAILED. */
  writeKeyValue(change: KeyValueChange): Result<void>;
  /** Deletes a bounded part of what a flow wants gone, at once; nobody is told. Answers STORAGE_FAILED. */
  readonly purge: Storage['purge'];
  /** Deletes what is wanted of one execution that has ended, at once; nobody is told. Answers STORAGE_FAILED. */
  readonly remove: Storage['remove'];
  /** Has what is too much for the settings go, from the next turn on, as it does behind every thousand records. */
  prune(): void;
  /** Announces what is not a record: a flow file's change, the server's. Told behind what was appended before. */
  announce(fact: AnnouncedFact): void;
  /**
   * Hears all events, from now on or from behind a number. What is behind that number is told before this
   * returns: the latest state of each record, or `journal.reset` alone where there is too much of it.
   * @returns a function that ends it.
   */
  subscribe(listener: (event: CoreEvent) => void, since?: number): () => void;
  /** Commits what is pending, then closes the storage. */
  close(): Promise<void>;
}
