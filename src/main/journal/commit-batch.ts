// Commits one batch: numbers it, writes it in one transaction, then tells it, in order. Of each execution
// and delivery the last state alone is written, since those before it would be overwritten at once.
import { assertNever, ok, type Result } from '../contract/errors.ts';
import type { CoreEvent, AnnouncedFact } from '../contract/events.ts';
import type { Announcements } from './announcements.ts';
import type { EventBus } from './event-bus.ts';
import type { JournalChange } from './journal.ts';
import type { Storage, StoredChange } from './storage.ts';
import { summaryOfDelivery, summaryOfExecution } from './summary.ts';
import { isNew, mergeBehind } from './task-run-rows.ts';

/** One thing that waits for the commit. */
export type BatchEntry =
  | {
      readonly type: 'append';
      readonly changes: readonly JournalChange[];
      readonly settle: (result: Result<void>) => void;
    }
  | { readonly type: 'announce'; readonly fact: AnnouncedFact };

/** What committing needs. */
export interface CommitOptions {
  readonly storage: Pick<Storage, 'write'>;
  readonly bus: EventBus;
  readonly announcements: Announcements;
  /** The highest number that the storage knows. */
  readonly lastNumber: number;
}

/** Commits batches. */
export interface Committer {
  /** Answers how many changes the storage was given. */
  commit(batch: readonly BatchEntry[]): number;
  /** The number up to which everything is told, or just being told. */
  last(): number;
}

type Numbered =
  | (JournalChange & { readonly number: number })
  | { readonly type: 'announced'; readonly number: number; readonly fact: AnnouncedFact };

/** Makes a committer; numbers go on behind `lastNumber`. */
export function createCommitter({ storage, bus, announcements, lastNumber }: CommitOptions): Committer {
  let given = lastNumber;
  let last = lastNumber;
  return {
    commit: (batch) => {
      const numbered = batch.flatMap(changesOf).map((change): Numbered => ({ ...change, number: (given += 1) }));
      const stored = toStored(numbered);
      const written = stored.length === 0 ? ok(undefined) : storage.write(stored);
      // What is no record is true also where it could not be noted down.
      const told = written.ok ? numbered : numbered.filter(({ type }) => type === 'announced');
      // Before they are told: who subscribes meanwhile finds all of the batch in the storage.
      if (told.length > 0) last = given;
      for (const change of told) if (change.type === 'announced') announcements.keep(change.fact, change.number);
      if (bus.hasListeners()) {
        for (const change of told) if (change.type !== 'metric') bus.publish(toEvent(change));
      }
      for (const entry of batch) {
        if (entry.type === 'append') entry.settle(written);
      }
      return stored.length;
    },
    last: () => last,
  };
}

type Unnumbered = JournalChange | { readonly type: 'announced'; readonly fact: AnnouncedFact };

function changesOf(entry: BatchEntry): readonly Unnumbered[] {
  return entry.type === 'append' ? entry.changes : [{ type: 'announced', fact: entry.fact }];
}

function toStored(numbered: readonly Numbered[]): readonly StoredChange[] {
  const latest = new Map<string | number, StoredChange>();
  for (const change of numbered) {
    const stored = toStoredChange(change);
    const isTaken = change.type === 'execution' && !isWhole(change) && takesUp(latest, change);
    const record = isTaken ? wholeRecordOf(change) : recordOf(change);
    const before = latest.get(record);
    latest.set(record, before === undefined ? stored : mergeChanges(before, stored));
    if (change.type === 'execution' && isWhole(change)) latest.delete(behindRecordOf(change));
  }
  return [...latest.values()];
}

/** Whether it replaces all of an execution, and not only what it says of the taskruns behind the first ones. */
function isWhole(change: Numbered): boolean {
  return change.type === 'execution' && change.behind === undefined;
}

/**
 * Whether what a change says of an execution fits into the record that the batch holds of it: one that only begins has
 * nothing behind its first taskruns that would have to be removed.
 */
function takesUp(latest: ReadonlyMap<string | number, StoredChange>, change: ExecutionNumbered): boolean {
  const begun = latest.get(wholeRecordOf(change));
  return begun?.type === 'execution' && (begun.behind !== undefined || isNew(begun.execution));
}

type ExecutionNumbered = Extract<Numbered, { readonly type: 'execution' }>;

function wholeRecordOf({ execution }: ExecutionNumbered): string {
  return `execution ${execution.id}`;
}

function behindRecordOf({ execution }: ExecutionNumbered): string {
  return `behind ${execution.id}`;
}

function mergeChanges(before: StoredChange, after: StoredChange): StoredChange {
  if (before.type !== 'execution' || after.type !== 'execution') return after;
  if (after.behind === undefined) return after;
  const { isDocumentSame: _, ...changed } = after;
  const isSame = before.isDocumentSame === true && after.isDocumentSame === true;
  return { ...(isSame ? after : changed), behind: mergeBehind(before.behind, after.behind) };
}

/** What a change writes; a later change of the same replaces it. Lines are never replaced: each is its own number. */
function recordOf(change: Numbered): string | number {
  switch (change.type) {
    case 'execution':
      return isWhole(change) ? wholeRecordOf(change) : behindRecordOf(change);
    case 'delivery':
      return `delivery ${change.stored.delivery.id}`;
    case 'announced':
      return 'announced';
    default:
      return change.number;
  }
}

function toStoredChange(change: Numbered): StoredChange {
  return change.type === 'announced' ? { type: 'announced', number: change.number } : change;
}

/** Figures are looked at after the end; nobody waits for them. */
function toEvent(change: Exclude<Numbered, { readonly type: 'metric' }>): CoreEvent {
  const { number } = change;
  switch (change.type) {
    case 'delivery':
      return { type: 'delivery.recorded', number, delivery: summaryOfDelivery(change.stored.delivery) };
    case 'execution':
      return { type: 'execution.changed', number, execution: summaryOfExecution(change.execution) };
    case 'log':
      return { type: 'log.added', number, log: change.log };
    case 'announced':
      return { ...change.fact, number };
    default:
      return assertNever(change);
  }
}
