// The nouns of the product as they cross every boundary: between main and window, over HTTP, into the
// journal. All of it survives JSON. Data that came from outside (bodies, outputs, inputs) is carried as
// JSON text, so that nothing is lost on the way; `parse-json.ts` reads it where it is looked at.
import type { ErrorValue } from './errors.ts';
import type { InputSummary, TaskSupport, TriggerSummary } from './flow-parts.ts';
import type { ChildLinks } from './started-by.ts';
import type { IsoInstant, State, StateName } from './state.ts';
import type { JsonText } from './value.ts';

/** A label of an execution or a flow. */
export interface Label {
  readonly key: string;
  readonly value: string;
}

/** How an execution came to be: the trigger's id and type, and its variables as JSON text. */
export interface ExecutionTrigger {
  readonly id: string;
  readonly type: string;
  readonly variables: JsonText;
}

/** One try of a taskrun. */
export interface TaskRunAttempt {
  readonly state: State;
  /** The address of its log, `kestra:///…/log<number>.txt`, where its task keeps that in a file of its own. */
  readonly logFile?: string;
}

/** One run of a task within an execution. */
export interface TaskRun {
  readonly id: string;
  readonly taskId: string;
  /** The taskrun of the flowable task that this one runs in. */
  readonly parentTaskRunId?: string;
  /** The value of the loop iteration it runs for. */
  readonly value?: string;
  /** The number of the iteration, from 0. */
  readonly iteration?: number;
  readonly attempts: readonly TaskRunAttempt[];
  /** An object, `{}` where the task gave none; absent where the task did not get to run. */
  readonly outputs?: JsonText;
  /** Whether its type is not run here: properties were rendered and nothing was executed. Kestra's JSON has no such member. */
  readonly isEmulated?: true;
  /** The values that a loop runs its tasks for, decided when it begins. Kestra's JSON has no such member. */
  readonly values?: readonly string[];
  /** When a PAUSED task that repeats others begins again. Kestra's JSON has no such member. */
  readonly repeatsAt?: IsoInstant;
  /** When a PAUSED task ends by itself, and in which state. Kestra's JSON has no such member. */
  readonly pauseEnds?: { readonly date: IsoInstant; readonly state: StateName };
  /** Whether a stub of the user's stood in for it; nothing was executed then either. Kestra's JSON has no such member. */
  readonly isStubbed?: true;
  readonly state: State;
}

/** One execution of a flow, in Kestra's shape. */
export interface Execution extends ChildLinks {
  readonly tenantId: string;
  readonly id: string;
  readonly namespace: string;
  readonly flowId: string;
  readonly flowRevision: number;
  readonly taskRunList: readonly TaskRun[];
  readonly labels: readonly Label[];
  readonly state: State;
  /** This execution's id, or that of the one it replays. */
  readonly originalId: string;
  /** Which try it is where each is an execution of its own (`retry`), and when the first was made; absent in the first. */
  readonly metadata?: { readonly attemptNumber: number; readonly originalCreatedDate: IsoInstant };
  /** When it begins; absent: as soon as there is room. */
  readonly scheduleDate?: IsoInstant;
  readonly trigger?: ExecutionTrigger;
  readonly inputs?: JsonText;
  readonly outputs?: JsonText;
  /** The flow's variables, copied when it began. */
  readonly variables?: JsonText;
  /** The delivery that started it. */
  readonly deliveryId?: string;
}

/** What a list shows of an execution. */
export interface ExecutionSummary extends Pick<ChildLinks, 'parentId' | 'loopRun'> {
  readonly id: string;
  readonly tenantId: string;
  readonly namespace: string;
  readonly flowId: string;
  readonly flowRevision: number;
  readonly state: StateName;
  readonly startDate: IsoInstant;
  readonly endDate?: IsoInstant;
  readonly triggerId?: string;
  readonly labels: readonly Label[];
}

/** Kestra's log levels, least grave first. */
export const logLevels = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR'] as const;
/** One level. */
export type LogLevel = (typeof logLevels)[number];

/** One line that an execution logged. */
export interface LogEntry {
  readonly executionId: string;
  readonly namespace: string;
  readonly flowId: string;
  readonly taskId?: string;
  readonly taskRunId?: string;
  /** From 0. */
  readonly attemptNumber?: number;
  readonly triggerId?: string;
  readonly timestamp: IsoInstant;
  readonly level: LogLevel;
  readonly message: string;
}

/** One figure that a task measured. */
export interface Metric {
  readonly executionId: string;
  readonly taskId: string;
  readonly taskRunId: string;
  readonly name: string;
  readonly type: 'counter' | 'gauge' | 'timer';
  /** A timer's is in milliseconds; null where the task gave none. */
  readonly value: number | null;
  readonly tags: Readonly<Record<string, string>>;
  readonly timestamp: IsoInstant;
}

/** One fault of a flow, as Kestra words it, or a remark of ours. */
export interface Violation {
  /** Path of the field; empty for the flow as a whole. */
  readonly path: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
  /** The rule of our own lint that found it; its finding never makes a flow invalid, hence `severity`. */
  readonly rule?: string;
  readonly severity?: 'warning';
}

/** What one version of Kestra says of a flow file. */
export interface Verdict {
  readonly valid: boolean;
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
  /** What we find beyond Kestra's own list. */
  readonly more: readonly Violation[];
}

/** What is known of a webhook trigger. */
export interface WebhookSummary {
  readonly triggerId: string;
  readonly disabled: boolean;
  /** The key as it stands in the flow; it may be an expression. */
  readonly key: string;
  readonly isKeyExpression: boolean;
}

/** How a flow file stands. `stale`: the file is invalid now, and the last valid version goes on serving. */
export type FlowStatus = 'valid' | 'invalid' | 'stale';

/** The stubs file beside a flow: what tasks give instead of being run. */
export interface StubsSummary {
  /** File name relative to the flows folder. */
  readonly file: string;
  readonly taskIds: readonly string[];
  /** What is wrong with the file as it is now; its last good text is in use meanwhile. */
  readonly problems: readonly ErrorValue[];
  /** Stubs that are never used; the path is the task's id. */
  readonly warnings: readonly Violation[];
}

/** A flow file and what it holds, for lists. */
export interface FlowSummary {
  /** File name relative to the flows folder. */
  readonly file: string;
  readonly status: FlowStatus;
  /** Absent where the file does not even say it. */
  readonly namespace?: string;
  readonly id?: string;
  readonly revision?: number;
  readonly disabled: boolean;
  readonly webhooks: readonly WebhookSummary[];
  /** Why the file is not served as it stands; empty for a valid one. */
  readonly errors: readonly ErrorValue[];
  readonly warnings: readonly Violation[];
  /** Absent where there is no such file. */
  readonly stubs?: StubsSummary;
  /** Of the version that serves; absent where none does. */
  readonly tasks?: TaskSupport;
}

/** A flow file with its text. */
export interface FlowSource extends FlowSummary {
  readonly source: string;
  /** Those of the version that serves; empty where none does. */
  readonly inputs: readonly InputSummary[];
  /** The triggers other than webhooks, likewise. */
  readonly otherTriggers: readonly TriggerSummary[];
}

/** What a page of a list holds; `next` continues it, absent on the last page. */
export interface Page<T> {
  readonly results: readonly T[];
  readonly next?: string;
}

/** A secret's name and where it comes from; values never leave the main process. */
export interface SecretName {
  readonly namespace: string;
  readonly key: string;
  readonly source: SecretSourceName;
}

/** The sources of secrets, in the order in which they are asked; `program` answers what nobody has to set. */
export type SecretSourceName = 'keychain' | 'session' | 'environment' | 'program';

/** What the running program says of itself. */
export interface ServerInfo {
  readonly version: string;
  readonly kestra: string;
  readonly ingress: string;
  readonly control?: string;
  /** The tenant that addresses of webhooks have here. */
  readonly tenant: string;
  readonly flowsFolder: string;
  readonly dataFolder: string;
  /** Whether the scripts of the flows folder may run. */
  readonly isTrusted: boolean;
  readonly flows: number;
  /** Files that do not serve what they hold. */
  readonly invalid: number;
  /** Whether webhooks are refused because somebody asked for that; absent: they are taken. */
  readonly isPaused?: true;
  /** Files that nobody asked for yet and that are not judged either; absent: all are. */
  readonly waiting?: number;
  /** What could not be done as asked, in sentences: a folder that went away, a database put aside. */
  readonly problems: readonly ErrorValue[];
}
