// Where records are kept. The journal is its only writer. An implementation answers values, never
// throws, and passes the tests that go over `test/unit/journal/each-storage.ts`. All methods are synchronous:
// the database is a local file, and one writer with group commit is faster than any queue of promises.
import type { RevisionSummary } from '../contract/flow-revision.ts';
import type { Result } from '../contract/errors.ts';
import type { Execution, ExecutionSummary, LogEntry, Metric, Page } from '../contract/model.ts';
import type { Delivery, DeliverySummary } from '../contract/delivery.ts';
import type { ExecutionFilter, FlowFilter, PageRequest } from '../contract/methods.ts';
import type { RecentDeliveries } from '../contract/recent-deliveries.ts';
import type { RecentExecutions } from '../contract/recent-executions.ts';
import type { Settings } from '../contract/settings.ts';
import type { IsoInstant } from '../contract/state.ts';
import type { JsonText } from '../contract/value.ts';
import type {
  CountedExecutions,
  FileScope,
  FlowCount,
  KeyValueEntry,
  PurgedExecutions,
  PurgedPart,
  PurgePage,
  RemovedParts,
} from '../plugin/ports.ts';
import type { RecentHoursRequest } from './count-hours.ts';
import type { RecentRequest } from './count-recent.ts';
import type { DeliveryScan, ScannedDelivery } from './scan-deliveries.ts';
import type { WrittenExecution } from './task-run-rows.ts';

/** A request with the raw bytes of its body. */
export interface StoredDelivery {
  readonly delivery: Delivery;
  readonly body: Uint8Array;
  /** What the trigger made of it, as its execution has it; kept once for all that repeat it. */
  readonly variables?: JsonText;
}

/** A text that a flow once had; the first is revision 1. */
export interface FlowRevision extends RevisionSummary {
  readonly namespace: string;
  readonly id: string;
  readonly source: string;
}

/** Names one key-value entry. */
export interface KeyValueId {
  readonly namespace: string;
  readonly key: string;
}

/** A key-value entry as it is set: a new one, or the next revision of one. */
export type NewKeyValue = Omit<KeyValueEntry, 'revision' | 'createdAt' | 'updatedAt'>;

/** What is written of key-value entries. They are no records: nothing is announced of them. */
export type KeyValueChange =
  | { readonly type: 'keyValue'; readonly entry: NewKeyValue; readonly updatedAt: IsoInstant }
  | { readonly type: 'keyValueDeleted'; readonly id: KeyValueId };

/** One thing to write. The same execution written again replaces what was there. */
export type StoredChange =
  | KeyValueChange
  | { readonly type: 'delivery'; readonly number: number; readonly stored: StoredDelivery }
  | ({ readonly type: 'execution'; readonly number: number } & WrittenExecution)
  | { readonly type: 'log'; readonly number: number; readonly log: LogEntry }
  | { readonly type: 'metric'; readonly number: number; readonly metric: Metric }
  | { readonly type: 'revision'; readonly revision: FlowRevision }
  /** Numbers up to this one are used up by events that are no records. */
  | { readonly type: 'announced'; readonly number: number };

/** A record that changed behind a number: the latest state of each. */
export type ChangedRecord =
  | { readonly type: 'delivery'; readonly number: number; readonly delivery: DeliverySummary }
  | { readonly type: 'execution'; readonly number: number; readonly execution: ExecutionSummary }
  | { readonly type: 'log'; readonly number: number; readonly log: LogEntry };

/** How much is kept; each bound is a setting. What exceeds one is removed oldest first; executions that still run stay. */
export type Retention = Pick<Settings, 'deliveriesMax' | 'executionsMax' | 'ageMaxDays' | 'databaseBytesMax'>;

/** What a piece of pruning goes by. */
export interface PruneRequest {
  readonly retention: Retention;
  readonly nowIso: IsoInstant;
  /** Whether an execution that has ended is still at work, as with tasks behind its end; default: none is. */
  readonly isBusy?: (executionId: string) => boolean;
}

/** What a piece of pruning removed. */
export interface PrunedPiece {
  /** How many deliveries and executions went. */
  readonly records: number;
  /** The executions among them, whose files are to go too. */
  readonly executions: readonly FileScope[];
  /** Whether all is within the bounds, and no room is left to give back to the disk. */
  readonly isDone: boolean;
}

/** The kept records. */
export interface Storage {
  /** Writes all changes in one transaction: all or none. Answers STORAGE_FAILED. */
  write(changes: readonly StoredChange[]): Result<void>;
  /** The highest number ever written; 0 when empty. */
  lastNumber(): Result<number>;
  /** Records whose last change is behind `number`, in order of number, at most `limit`. */
  changedSince(number: number, limit: number): Result<readonly ChangedRecord[]>;
  /** Answers DELIVERY_NOT_FOUND. */
  delivery(id: string): Result<Delivery>;
  /** The raw bytes of a delivery's body. Answers DELIVERY_NOT_FOUND. */
  deliveryBody(id: string): Result<Uint8Array>;
  /** Newest first, that is last recorded first. Answers PARAMETERS_INVALID for a `before` that is no page's `next`. */
  deliveries(request: PageRequest & FlowFilter & Pick<DeliverySummary, 'sentId'>): Result<Page<DeliverySummary>>;
  /** The next piece of all deliveries, newest first; empty behind the last. */
  scanDeliveries(scan: DeliveryScan): Result<readonly ScannedDelivery[]>;
  /** Answers EXECUTION_NOT_FOUND. */
  execution(id: string): Result<Execution>;
  /** What lists show of an execution; undefined where it is not kept. */
  executionSummary(id: string): Result<ExecutionSummary | undefined>;
  /** As `deliveries`. */
  executions(request: PageRequest & ExecutionFilter): Result<Page<ExecutionSummary>>;
  /** The executions that tasks of one have started, in order. */
  startedBy(executionId: string): Result<readonly Execution[]>;
  /** Every execution that has not ended, oldest first. */
  unfinished(): Result<readonly Execution[]>;
  /** How many there are of each flow, by namespace, then flow. */
  countExecutions(of: CountedExecutions): Result<readonly FlowCount[]>;
  /** What began of each flow since an instant, in the order of the flows; older executions cost nothing. */
  recentExecutions(request: RecentRequest): Result<readonly RecentExecutions[]>;
  /** What came for each flow by hour, in the order of the flows; older deliveries cost nothing. */
  recentDeliveries(request: RecentHoursRequest): Result<readonly RecentDeliveries[]>;
  /** In order of writing. */
  logs(executionId: string): Result<readonly LogEntry[]>;
  /** The figures that tasks of an execution published, in order of writing. */
  metrics(executionId: string): Result<readonly Metric[]>;
  /** The newest revision of a flow, or undefined. */
  latestRevision(namespace: string, id: string): Result<FlowRevision | undefined>;
  /** The revisions of a flow that are kept, without their texts, the newest first. */
  revisions(namespace: string, id: string): Result<readonly RevisionSummary[]>;
  /** One revision of a flow, or undefined. */
  revision(namespace: string, id: string, revision: number): Result<FlowRevision | undefined>;
  /** The entry of exactly this namespace, or undefined. */
  keyValue(id: KeyValueId): Result<KeyValueEntry | undefined>;
  /** The entries of one namespace in order of their keys; `prefix` is what keys begin with. */
  keyValues(of: { readonly namespace: string; readonly prefix?: string }): Result<readonly KeyValueEntry[]>;
  /** The namespaces that have key-value entries, in order. */
  keyValueNamespaces(): Result<readonly string[]>;
  /** Whether a flow or a key-value entry was ever seen in this namespace or below it. */
  hasNamespace(namespace: string): Result<boolean>;
  /** Removes a bounded piece of what exceeds the bounds, or gives a piece of room back. Answers STORAGE_FAILED. */
  prune(request: PruneRequest): Result<PrunedPiece>;
  /** Deletes a bounded part of the executions that match, in one transaction. Answers STORAGE_FAILED. */
  purge(of: PurgedExecutions, page: PurgePage): Result<PurgedPart>;
  /** Deletes what is wanted of one execution, in one transaction; nothing where there is none. Answers STORAGE_FAILED. */
  remove(id: string, parts: RemovedParts): Result<void>;
  close(): void;
}
