// A flow as the engine uses it: parsed, checked, with every task and trigger as plain data. Property
// values are those of the YAML file, unrendered, in the representation of payloads.
import type { ErrorValue } from '../contract/errors.ts';
import type { Label } from '../contract/model.ts';
import type { JsonMap, JsonValue } from '../contract/value.ts';

/** A task of a flow. */
export interface TaskDefinition {
  readonly id: string;
  /** The type as registered: aliases are already resolved. */
  readonly type: string;
  readonly disabled: boolean;
  /** All properties of the task, `id` and `type` included. */
  readonly properties: JsonMap;
  /** The tasks that it holds, by the name of their list: `tasks`, `then`, `errors`. Absent where it holds none. */
  readonly lists?: ReadonlyMap<string, readonly TaskDefinition[]>;
}

/** What a task gives instead of being run. Texts may hold expressions, which see what the task would see. */
export interface TaskStub {
  /** A map, or an expression that gives one. Default: none. */
  readonly outputs?: JsonValue;
  /** SUCCESS, WARNING or FAILED, or an expression that gives one. Default: FAILED with a `failure`, else SUCCESS. */
  readonly state?: string;
  /** A duration as Kestra takes it: how long the task seems to run. */
  readonly delay?: JsonValue;
  /** What is logged where it ends as FAILED. */
  readonly failure?: string;
}

/** The stubs of a flow. */
export interface FlowStubs {
  /** The file that holds them, for messages. */
  readonly file: string;
  /** By task id. */
  readonly tasks: ReadonlyMap<string, TaskStub>;
  /** Why the file as it is now is not used: STUBS_INVALID, FILE_UNREADABLE. `tasks` are those of its last good text. */
  readonly problem?: ErrorValue;
}

/** A trigger of a flow. */
export interface TriggerDefinition {
  readonly id: string;
  readonly type: string;
  readonly disabled: boolean;
  readonly properties: JsonMap;
}

/** A bound on the executions of a flow that run at once, and what becomes of those beyond it. */
export interface Concurrency {
  readonly limit: number;
  readonly behavior: 'QUEUE' | 'CANCEL' | 'FAIL';
}

/** A valid flow. */
export interface FlowDefinition {
  readonly namespace: string;
  readonly id: string;
  readonly revision: number;
  readonly disabled: boolean;
  readonly labels: readonly Label[];
  /** `vars` of expressions, unrendered. */
  readonly variables?: JsonMap;
  /** How many of its executions run at once; absent: as many as there are. */
  readonly concurrency?: Concurrency;
  /** Holds for every task that has none of its own, nor runs in one that has. */
  readonly retry?: JsonMap;
  readonly tasks: readonly TaskDefinition[];
  /** Run when a task failed. */
  readonly errors: readonly TaskDefinition[];
  /** Run before the execution ends, however it ends. */
  readonly finally: readonly TaskDefinition[];
  /** Run after the execution has its final state. */
  readonly afterExecution: readonly TaskDefinition[];
  readonly triggers: readonly TriggerDefinition[];
  /** What is promised of each execution, as declared: maps with `id`, `type`, `behavior`. */
  readonly sla?: readonly JsonMap[];
  /** What has to hold of the inputs of an execution that a caller starts, as declared; absent: nothing. */
  readonly checks?: readonly JsonMap[];
  /** Flow outputs as declared: list of maps with `id`, `type`, `value`. */
  readonly outputs: readonly JsonMap[];
  /** Flow inputs as declared. */
  readonly inputs: readonly JsonMap[];
  /** What tasks give instead of being run; absent where no file beside the flow says so. */
  readonly stubs?: FlowStubs;
}
