// A flow as the engine uses it: parsed, checked, with every task and trigger as plain data. Property
// values are those of the YAML file, unrendered, in the representation of payloads.
import type { Label } from '../contract/model.ts';
import type { JsonMap } from '../contract/value.ts';

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

/** A trigger of a flow. */
export interface TriggerDefinition {
  readonly id: string;
  readonly type: string;
  readonly disabled: boolean;
  readonly properties: JsonMap;
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
  readonly tasks: readonly TaskDefinition[];
  /** Run when a task failed. */
  readonly errors: readonly TaskDefinition[];
  /** Run before the execution ends, however it ends. */
  readonly finally: readonly TaskDefinition[];
  /** Run after the execution has its final state. */
  readonly afterExecution: readonly TaskDefinition[];
  readonly triggers: readonly TriggerDefinition[];
  /** Flow outputs as declared: list of maps with `id`, `type`, `value`. */
  readonly outputs: readonly JsonMap[];
  /** Flow inputs as declared. */
  readonly inputs: readonly JsonMap[];
}
