// What the outside may ask of the core: method name → (parameters) → answer. `api/core.ts` implements
// it; IPC and HTTP carry it; the window receives it. Adding a method touches this file and one handler.
import type { ErrorValue, Result } from './errors.ts';
import type { CallerAnswer } from './caller-answer.ts';
import type { Diagnosis, RemedyTarget } from './diagnosis.ts';
import type { Evaluated } from './evaluated.ts';
import type { CoreEvent } from './events.ts';
import type { ExpressionMethods } from './expressions.ts';
import type { Fault, FlowFault } from './fault.ts';
import type { FlowLanguage } from './flow-language.ts';
import type { KeyValueSummary, KeyValueText, KeyValueType } from './key-value.ts';
import type { KeychainStatus } from './keychain.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { FlowMove, PauseSummary } from './flow-parts.ts';
import type { RevisionSummary } from './flow-revision.ts';
import type {
  Execution,
  ExecutionSummary,
  FlowSource,
  FlowSummary,
  LogEntry,
  Metric,
  Page,
  SecretName,
  Verdict,
} from './model.ts';
import type { Delivery, DeliveryBody, DeliverySummary, RawHeader } from './delivery.ts';
import type { DeliverySearch, FoundDeliveries } from './found-deliveries.ts';
import type { ImportedSecret } from './secret-import.ts';
import type { Profile } from './profile.ts';
import type { RecentMethods } from './recent-deliveries.ts';
import type { RehearsedDelivery } from './rehearsal.ts';
import type { ServerMethods } from './server-methods.ts';
import type { SettingMethods } from './setting-summary.ts';
import type { StateName } from './state.ts';
import type { ToldCondition } from './told-condition.ts';
import type { JsonText } from './value.ts';

/** Names a flow. */
export interface FlowName {
  readonly namespace: string;
  readonly id: string;
}

/** Which part of a list: newest first, `limit` at most (default 50, at most 500), from `before` on. */
export interface PageRequest {
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly before?: string;
}

/** Which executions or deliveries. */
export interface FlowFilter {
  readonly namespace?: string;
  readonly flowId?: string;
}

/** Which executions; turns of loops are listed of the execution alone that they belong to. */
export interface ExecutionFilter extends FlowFilter {
  readonly state?: StateName;
  /** The execution whose tasks started them. */
  readonly parentId?: string;
}

/** A file that an execution has kept, with its bytes; base64 because it crosses a boundary. */
export interface ExecutionFile {
  /** The last part of its address. */
  readonly name: string;
  readonly base64: string;
}

/** A flow's text to be moved to the newest Kestra. */
export interface MoveRequest {
  readonly source: string;
  /** Replacements that are not to be made, by their place in the list that `flows.move` gives of this text, from 0. */
  readonly without?: readonly number[];
}

/** One test request to a webhook of a flow. */
export interface TestRequest {
  readonly namespace: string;
  readonly flowId: string;
  /** Default: the first webhook trigger of the flow. Its key is rendered by the core. */
  readonly triggerId?: string;
  /** The tenant in the address; absent: the short form, which has none. */
  readonly tenant?: string;
  readonly method: string;
  readonly headers: readonly RawHeader[];
  /** What stands behind the question mark, percent-encoded; empty for none. */
  readonly query: string;
  /** The body's bytes; empty for none. */
  readonly base64: string;
  /** Whether it was made of a delivery and changed: its own delivery is EDITED then, and APP otherwise. */
  readonly isEdited?: boolean;
}

/** What became of one of several requests: its delivery, or why there is none. */
export type SentRequest =
  | { readonly deliveryId: string; readonly status: number; readonly durationMs?: number }
  | { readonly error: ErrorValue };

/** Names a key-value entry. */
export interface KeyValueName {
  readonly namespace: string;
  readonly key: string;
}

/** Every method: its parameters and its answer. */
export interface Methods extends ExpressionMethods, RecentMethods, ServerMethods, SettingMethods {
  'flows.list': (parameters: Record<string, never>) => readonly FlowSummary[];
  'flows.get': (parameters: FlowName) => FlowSource;
  'flows.validate': (parameters: { readonly source: string }) => Readonly<Record<Profile, Verdict>>;
  /** What may be written in a flow; default: for the version that runs flows here. */
  'flows.schema': (parameters: { readonly profile?: Profile }) => FlowLanguage;
  /** What runs behind what in a flow's text. */
  'flows.graph': (parameters: { readonly source: string }) => FlowGraph;
  /** What the conditions of its webhooks come to for the request of a delivery; the text need not be saved. */
  'flows.conditions': (parameters: {
    readonly source: string;
    readonly deliveryId: string;
  }) => readonly ToldCondition[];
  /** What the callers of its webhooks get, as its file serves now. */
  'flows.answers': (parameters: FlowName) => readonly CallerAnswer[];
  /** The texts that served, newest first. */
  'flows.revisions': (parameters: FlowName) => readonly RevisionSummary[];
  'flows.revision': (parameters: FlowName & { readonly revision: number }) => { readonly source: string };
  /** What a flow's text needs to move to the newest Kestra. */
  'flows.move': (parameters: MoveRequest) => FlowMove;
  /** Rewrites the file of a flow with what `flows.move` answers to the same, where it still holds `source`. */
  'flows.rewrite': (parameters: FlowName & MoveRequest) => { readonly file: string };
  /**
   * Writes the file of a flow whole, also where its text is invalid: then the last valid version goes on serving. It is
   * left alone where it no longer holds `base`. Answers how the file stands now; its name is another where the text says so.
   */
  'flows.save': (parameters: FlowName & { readonly source: string; readonly base: string }) => FlowSummary;
  /** Switches a flow off or on in its file, where that still holds `source`; all else in it stays as it is. Answers as `flows.save`. */
  'flows.disable': (parameters: FlowName & { readonly source: string; readonly isDisabled: boolean }) => FlowSummary;
  /** Writes a valid flow that there is not yet into a new file of the flows folder. Answers how the file stands now. */
  'flows.create': (parameters: { readonly source: string }) => FlowSummary;
  /** The fault on request of a flow; absent: none is on. */
  'faults.get': (parameters: FlowName) => FlowFault;
  /** Switches a fault on for the next requests with a right key, or off; it is kept in memory alone. */
  'faults.set': (parameters: FlowName & { readonly fault?: Fault }) => FlowFault;
  'deliveries.list': (parameters: PageRequest & FlowFilter & Pick<DeliverySummary, 'sentId'>) => Page<DeliverySummary>;
  /** Searches one bounded part of the deliveries; its caller goes on with `next`, or stops. */
  'deliveries.search': (parameters: DeliverySearch) => FoundDeliveries;
  'deliveries.get': (parameters: { readonly id: string }) => Delivery;
  /** Why it became what it is, what other versions of Kestra would answer, and what can be done about it. */
  'deliveries.diagnose': (parameters: { readonly id: string }) => Diagnosis;
  /**
   * Sends what came once more, over real HTTP: as it was to where it went, or to a trigger where `namespace` and
   * `flowId` are given, with another method where one is. The new delivery is a REPLAY and names this one.
   */
  'deliveries.replay': (parameters: Partial<RemedyTarget> & { readonly id: string; readonly method?: string }) => {
    readonly deliveryId: string;
    readonly status: number;
  };
  /**
   * Runs its request in memory under another version of Kestra, to the end of its execution or for a minute. Tasks really
   * run; no delivery and no execution is kept.
   */
  'deliveries.rehearse': (parameters: { readonly id: string; readonly profile: Profile }) => RehearsedDelivery;
  'deliveries.body': (parameters: { readonly id: string }) => DeliveryBody;
  'executions.list': (parameters: PageRequest & ExecutionFilter) => Page<ExecutionSummary>;
  'executions.get': (parameters: { readonly id: string }) => Execution;
  /** The graph of the flow's revision that it runs; without lines. */
  'executions.graph': (parameters: { readonly id: string }) => FlowGraph;
  'executions.logs': (parameters: { readonly id: string }) => readonly LogEntry[];
  /** What its tasks measured, in the order in which it was told. */
  'executions.metrics': (parameters: { readonly id: string }) => readonly Metric[];
  /**
   * Tries an expression, or any text with expressions in it, where it would stand in the flow as it is now; with a
   * taskrun it sees what that saw of itself. Nothing is changed.
   */
  'executions.evaluate': (parameters: {
    readonly id: string;
    readonly expression: string;
    readonly taskRunId?: string;
  }) => Evaluated;
  /** A file of an execution by its address, `kestra:///…`: a log file, or what an output names. */
  'executions.file': (parameters: { readonly id: string; readonly address: string }) => ExecutionFile;
  /**
   * Starts a flow by hand: with inputs as texts, or as if the named trigger had fired with these variables, which are a
   * JSON object; then the trigger gives the inputs. Answers once the execution is on disk.
   */
  'executions.start': (
    parameters: FlowName & {
      readonly inputs: readonly (readonly [name: string, value: string])[];
      readonly trigger?: { readonly id: string; readonly variables: JsonText };
    },
  ) => { readonly executionId: string };
  /** What an execution that waits in a Pause asks for before it goes on. */
  'executions.paused': (parameters: { readonly id: string }) => PauseSummary;
  /** Resumes an execution that waits in a Pause, with inputs as texts. */
  'executions.resume': (parameters: {
    readonly id: string;
    readonly inputs: readonly (readonly [name: string, value: string])[];
  }) => { readonly executionId: string };
  /** Ends an execution, and those that its tasks have started, as KILLED. Its `afterExecution` still runs. */
  'executions.kill': (parameters: { readonly id: string }) => { readonly executionId: string };
  /**
   * Makes a new execution of the same flow, with the trigger, inputs and labels of another, and lets it run. Answers the
   * new one, once it is on disk.
   */
  'executions.replay': (parameters: {
    readonly id: string;
    /** The taskrun that it begins from; default: the beginning. */
    readonly taskRunId?: string;
    /** The revision of the flow; default: that of the execution. */
    readonly revision?: number;
    /** Inputs as texts in place of its own; what is not named has its default. */
    readonly inputs?: readonly (readonly [name: string, value: string])[];
  }) => { readonly executionId: string };
  /** Lets an execution that has failed go on from its failed taskruns; `revision` as of a replay. */
  'executions.restart': (parameters: { readonly id: string; readonly revision?: number }) => {
    readonly executionId: string;
  };
  /** Gives a taskrun of an execution that has ended another final state, and lets the execution go on behind it. */
  'executions.mark': (parameters: { readonly id: string; readonly taskRunId: string; readonly state: StateName }) => {
    readonly executionId: string;
  };
  /** Deletes what is kept of an execution that has ended, the turns of its loops included; what is false stays. Deliveries do, too. */
  'executions.delete': (parameters: {
    readonly id: string;
    /** Default of each: true. */
    readonly logs?: boolean;
    readonly metrics?: boolean;
    readonly files?: boolean;
  }) => { readonly executionId: string };
  /** Lets the scripts of the flows folder run as local processes, from now on. The folder is the one that was shown. */
  'scripts.trust': (parameters: { readonly folder: string }) => { readonly folder: string };
  'secrets.list': (parameters: { readonly namespace: string }) => readonly SecretName[];
  'secrets.set': (parameters: {
    readonly namespace: string;
    readonly key: string;
    readonly value: string;
    /** Keeps it there and nowhere else: `session` where a locked keychain is not to be waited for. */
    readonly source?: 'keychain' | 'session';
  }) => SecretName;
  /**
   * Keeps the variables of a `.env` text as secrets, each or none by its own line; `SECRET_<KEY>` holds base64. With
   * `isTrial` nothing is kept. With `decodesTwice` values that look encoded twice are decoded twice.
   */
  'secrets.import': (parameters: {
    readonly namespace: string;
    readonly text: string;
    readonly isTrial?: boolean;
    readonly decodesTwice?: boolean;
    readonly source?: 'keychain' | 'session';
  }) => readonly ImportedSecret[];
  /** The values of these keys, as lines for Kestra's environment: for a user who has said that they may leave. */
  'secrets.export': (parameters: { readonly namespace: string; readonly keys: readonly string[] }) => {
    readonly text: string;
  };
  'secrets.delete': (parameters: { readonly namespace: string; readonly key: string }) => { readonly deleted: boolean };
  /** With `refresh` the keychain is read anew, which may ask the user for its password. */
  'secrets.status': (parameters: { readonly refresh?: boolean }) => KeychainStatus;
  /** The key-value entries of exactly this namespace, by key, without their values. */
  'keyValues.list': (parameters: { readonly namespace: string }) => readonly KeyValueSummary[];
  'keyValues.get': (parameters: KeyValueName) => KeyValueText;
  /** Sets a value from its text. With `isNew` an entry that is there is not replaced. */
  'keyValues.set': (
    parameters: KeyValueName & {
      readonly type: KeyValueType;
      readonly value: string;
      readonly description?: string;
      /** How long it stays, as ISO duration; absent or empty: for ever. */
      readonly ttl?: string;
      readonly isNew?: boolean;
    },
  ) => KeyValueText;
  'keyValues.delete': (parameters: KeyValueName) => { readonly deleted: boolean };
  /** Sends over real HTTP and answers once the caller would have its whole answer. */
  'webhooks.send': (parameters: TestRequest) => { readonly deliveryId: string; readonly status: number };
  /** Sends the same request `count` times at once, 64 at most, and answers once all have their answers, in no order. */
  'webhooks.sendMany': (parameters: TestRequest & { readonly count: number }) => readonly SentRequest[];
}

/** A method's name. */
export type MethodName = keyof Methods;
/** A method's parameters. */
export type MethodParameters<M extends MethodName> = Methods[M] extends (parameters: infer P) => unknown ? P : never;
/** A method's answer: the value, or why there is none. */
export type Answer<M extends MethodName> = Result<ReturnType<Methods[M]>>;

/** The whole of what the outside can do; the same interface on both ends of every transport. */
export interface Core {
  /** Calls a method. Parameters are untrusted and checked; the answer is a value also when it failed. */
  call<M extends MethodName>(method: M, parameters: MethodParameters<M>): Promise<Answer<M>>;
  /**
   * Hears every event, from now or from behind the number `since`.
   * @returns a function that ends it.
   */
  subscribe(listener: (event: CoreEvent) => void, since?: number): () => void;
}
