// What a running task may reach of the world, as interfaces: files of executions, key-value entries, files of
// namespaces, HTTP, processes, time. Who implements them stands in the folders to the right; tests give their own.
import type { ErrorValue, Result } from '../contract/errors.ts';
import type { IsoInstant, StateName } from '../contract/state.ts';
import type { KeyValueType } from '../contract/key-value.ts';
import type { JsonMap, JsonValue } from '../contract/value.ts';

/** Which taskrun runs, for addresses of files and for what it says of itself. */
export interface TaskRunScope {
  readonly tenantId: string;
  readonly namespace: string;
  readonly flowId: string;
  readonly executionId: string;
  readonly taskId: string;
  readonly taskRunId: string;
  /** The attempts before this one. */
  readonly attemptNumber: number;
  /** The taskrun whose folder it works in, where that is not its own. */
  readonly folderOwnerId?: string;
}

/** Whose files: a taskrun's, or where no task is named, those of the execution itself. */
export type FileScope = Pick<TaskRunScope, 'namespace' | 'flowId' | 'executionId'> &
  Partial<Pick<TaskRunScope, 'taskId' | 'taskRunId'>>;

/** Time as tasks wait for it. Tests jump over it. */
export interface Timer {
  /** Settles after `delayMs`, or at once where the signal has risen or rises. Never rejects. */
  wait(delayMs: number, signal?: AbortSignal): Promise<void>;
}

/**
 * Kestra's internal storage: files of executions, by addresses `kestra:///<namespace>/<flow>/executions/<id>/…`.
 * All answer FILE_UNREADABLE where there is no such file (`details.isMissing`) or the address is none of these,
 * STORAGE_FAILED where the disk refuses or a file is too long.
 */
export interface FileStore {
  /** Keeps a file. `name` may hold folders; a file of that name is replaced. @returns its address */
  put(file: {
    readonly scope: FileScope;
    readonly name: string;
    readonly content: Uint8Array | AsyncIterable<Uint8Array>;
  }): Promise<Result<string>>;
  /** The whole content. Synchronous, because expressions read files while they are rendered. */
  read(address: string): Result<Uint8Array>;
  /** The path on disk, for what has to be streamed or copied. */
  pathOf(address: string): Result<string>;
  sizeBytes(address: string): Result<number>;
  /** @returns whether there was one */
  delete(address: string): Result<boolean>;
  /** Deletes all files of an execution. @returns the addresses of files and folders, leaves first */
  purge(of: FileScope): Result<readonly string[]>;
}

/** One key-value entry of a namespace. */
export interface KeyValueEntry {
  readonly namespace: string;
  readonly key: string;
  readonly type: KeyValueType;
  readonly value: JsonValue;
  readonly description?: string;
  readonly revision: number;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
  /** Absent: it stays. An entry past it is still there until somebody looks, as in Kestra. */
  readonly expiresAt?: IsoInstant;
}

/** The key-value entries of all namespaces. Answers STORAGE_FAILED. */
export interface KeyValueStore {
  /** The entry of exactly this namespace; expired ones are given too, since Kestra tells them apart. */
  find(of: { readonly namespace: string; readonly key: string }): Result<KeyValueEntry | undefined>;
  list(of: { readonly namespace: string; readonly prefix?: string }): Result<readonly KeyValueEntry[]>;
  /** Settles once it is on disk. */
  set(
    entry: Pick<KeyValueEntry, 'namespace' | 'key' | 'type' | 'value' | 'description' | 'expiresAt'>,
  ): Promise<Result<void>>;
  /** @returns whether there was one */
  delete(of: { readonly namespace: string; readonly key: string }): Promise<Result<boolean>>;
  /** Whether anything knows this namespace: a flow, a file, an entry. */
  hasNamespace(namespace: string): boolean;
}

/** Files of namespaces: `scripts/etl.py`. Answers FILE_UNREADABLE (`details.isMissing`), STORAGE_FAILED. */
export interface NamespaceFileStore {
  /** Paths without a leading slash, sorted. */
  list(namespace: string): Result<readonly string[]>;
  read(of: { readonly namespace: string; readonly path: string }): Result<Uint8Array>;
  write(of: { readonly namespace: string; readonly path: string; readonly content: Uint8Array }): Promise<Result<void>>;
  /** @returns whether there was one */
  delete(of: { readonly namespace: string; readonly path: string }): Result<boolean>;
}

/** Which executions are counted. */
export interface CountedExecutions {
  readonly startedFrom: IsoInstant;
  /** Those that have ended by then; absent: also those that run. */
  readonly endedUntil?: IsoInstant;
  /** Absent: all. */
  readonly states?: readonly StateName[];
}

/** How many executions of a flow there are. */
export interface FlowCount {
  readonly namespace: string;
  readonly flowId: string;
  readonly count: number;
}

/** The executions that are kept. Answers STORAGE_FAILED. */
export interface ExecutionCounter {
  /** By namespace, then flow; flows without any are not in it. */
  count(of: CountedExecutions): Result<readonly FlowCount[]>;
}

/** Which executions are purged, and what of them. Only those that have ended are. */
export interface PurgedExecutions {
  /** With all namespaces below it, or where a flow is named, itself alone; absent: all. */
  readonly namespace?: string;
  readonly flowId?: string;
  readonly startedFrom?: IsoInstant;
  readonly endedUntil: IsoInstant;
  /** Absent: all. */
  readonly states?: readonly StateName[];
  /** The records that go; deliveries stay, whatever they started. */
  readonly parts: RemovedParts;
}

/** Which records of an execution go. */
export interface RemovedParts {
  /** The execution itself, with its taskruns. */
  readonly executions: boolean;
  readonly logs: boolean;
  readonly metrics: boolean;
}

/** A part of what is purged, that webhooks are served in between. */
export interface PurgePage {
  /** The `behind` of the part before; 0 to begin. */
  readonly behind: number;
  /** How many executions it has at most. */
  readonly limit: number;
}

/** What went with one part. */
export interface PurgedPart {
  /** Those that matched, whose files may go too; none: that was all. */
  readonly matched: readonly FileScope[];
  readonly behind: number;
  /** How many records went. */
  readonly executions: number;
  readonly logs: number;
  readonly metrics: number;
}

/** Deletes executions that are kept. Answers STORAGE_FAILED; then nothing of the part has gone. */
export interface ExecutionPurger {
  purge(of: PurgedExecutions, page: PurgePage): Result<PurgedPart>;
}

/** A process to start. */
export interface ProcessRequest {
  /** The program and its arguments. */
  readonly command: readonly string[];
  readonly folder: string;
  /** The whole environment: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  /** When it rises, the process and all that it started are ended. */
  readonly signal: AbortSignal;
  /** Hears every chunk of bytes as it comes. */
  onOutput(chunk: { readonly stream: 'stdout' | 'stderr'; readonly bytes: Uint8Array }): void;
  onStart(processId: number): void;
}

/** Bounds of scripts. */
export interface ScriptLimits {
  /** How long a process may take to end by itself once it was asked to. */
  readonly killGraceMs: number;
  /** Lines of one script that are logged; the rest is heard for outputs alone. */
  readonly logLinesMax: number;
  /** Characters of one script that are logged. */
  readonly logCharactersMax: number;
  /** The longest line that is held together, for what a script says in one; longer ones are logged in parts. */
  readonly lineCharactersMax: number;
}

/** Starts local processes, where the user has trusted the folder of flows. */
export interface ProcessRunner {
  /** Settles once it has ended and nobody holds its output open. Answers SCRIPTS_NOT_TRUSTED, TASK_FAILED. */
  run(request: ProcessRequest): Promise<Result<{ readonly exitCode: number }>>;
  readonly limits: ScriptLimits;
  /** Whether it would start anything. Answers SCRIPTS_NOT_TRUSTED. */
  check(): Result<void>;
  /** The environment of this program, which Kestra's workers hand to their processes. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Folders on disk for the time of a taskrun. Those of a WorkingDirectory are shared by the tasks in it. */
export interface WorkFolders {
  /** The folder of a taskrun, empty when it is asked for first. Answers STORAGE_FAILED. */
  open(taskRunId: string): Result<string>;
  /** Deletes a taskrun's folder with all that is in it. */
  remove(taskRunId: string): void;
}

/** One HTTP request as it goes on the wire: redirects, refusals by status and repeating are the task's. */
export interface HttpCall {
  readonly url: URL;
  /** Sent in the letter case given. */
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly connectTimeoutMs: number;
  /** The longest silence while the answer is waited for or read. */
  readonly idleTimeoutMs: number;
  /** Takes any certificate. */
  readonly trustsAllCertificates: boolean;
  /** Stores the body of the answer where it takes it; absent: it is read whole, within the client's bound. */
  readonly keeper?: BodyKeeper;
}

/** The head of an answer. */
export interface HttpHead {
  readonly status: number;
  /** Names in lower case, sorted; one value for each time the header came. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
}

/** A body that stands in the storage. */
export interface KeptBody {
  readonly address: string;
  readonly bytes: number;
}

/** Where a body goes that is too long to be held in memory. */
export interface BodyKeeper {
  /** Whether it takes the body of this answer; one that is followed or repeated is nothing to keep. */
  accepts(head: HttpHead): boolean;
  /** Stores the body, decompressed, chunk by chunk. */
  keep(body: AsyncIterable<Uint8Array>, head: HttpHead): Promise<Result<KeptBody>>;
}

/** What came back. */
export interface HttpAnswer extends HttpHead {
  /** Decompressed; empty where a keeper took it. */
  readonly body: Uint8Array;
  readonly kept?: KeptBody;
  /** Address and port that answered, as `127.0.0.1:8080`. */
  readonly remoteAddress: string;
  /** What went over the wire, heads included. */
  readonly traffic: { readonly sentBytes: number; readonly receivedBytes: number };
}

/** Why nothing came back. */
export interface HttpFailure {
  readonly kind:
    | 'refused'
    | 'unknownHost'
    | 'connectTimeout'
    | 'idleTimeout'
    | 'tooLarge'
    | 'notKept'
    | 'stopped'
    | 'other';
  /** The words of whoever noticed it. */
  readonly message: string;
  /** What the keeper said; of `notKept` alone. */
  readonly error?: ErrorValue;
}

/** Sends requests to other servers; how much of an answer is read is bounded. */
export interface HttpClient {
  /** Sends once, follows nothing. Never rejects; settles soon after the signal has risen. */
  send(call: HttpCall, signal: AbortSignal): Promise<Result<HttpAnswer, HttpFailure>>;
}

/** Everything outside that tasks reach. */
export interface TaskPorts {
  readonly http: HttpClient;
  readonly timer: Timer;
  readonly keyValues: KeyValueStore;
  readonly files: FileStore;
  readonly namespaceFiles: NamespaceFileStore;
  readonly executions: ExecutionCounter & ExecutionPurger;
  /** Encrypts a text for the record, in Kestra's shape; expressions see it as it was. */
  seal(text: string): JsonMap;
  nowNanos(): bigint;
  /** A number from 0 up to but without 1. */
  random(): number;
  newId(): string;
  readonly processes: ProcessRunner;
  readonly folders: WorkFolders;
}
