// What a type of task, trigger or condition may do. A type is data plus one or two functions, in a file
// whose path is its Kestra name; `registry.ts` lists them. Nothing here knows the engine: all that a
// task needs from outside is in `RunContext`.
import type { z } from 'zod';
import type { Result } from '../contract/errors.ts';
import type { LogLevel, WebhookRequest } from '../contract/model.ts';
import type { Switches } from '../contract/profile.ts';
import type { StateName } from '../contract/state.ts';
import type { JsonMap, JsonValue } from '../contract/value.ts';
import type { TaskDefinition } from './definition.ts';

/** What every type says of itself. */
interface PluginType {
  /** Kestra's name: `io.kestra.plugin.core.log.Log`. */
  readonly type: string;
  /** Older names that Kestra still accepts. */
  readonly aliases?: readonly string[];
  /** Its own properties, without those that every task or trigger has. */
  readonly properties: z.ZodObject;
}

/** What a running task may reach. */
export interface RunContext {
  readonly switches: Switches;
  /** Renders a template with the taskrun's variables. Answers EXPRESSION_FAILED. */
  render(template: string): Result<string>;
  /** Renders every text inside a value, keys included; texts stay texts. Answers EXPRESSION_FAILED. */
  renderObject(value: JsonValue): Result<JsonValue>;
  /** Logs one line of the execution; secrets are masked. */
  log(level: LogLevel, message: string): void;
  /** Rises when the task is to stop: its timeout, a kill, the end of the program. */
  readonly signal: AbortSignal;
}

/** How a task ended that could be run. A failed one says why in the log as well. */
export interface TaskEnd {
  readonly state: Extract<StateName, 'SUCCESS' | 'WARNING' | 'FAILED'>;
  /** Null members are left out, as Kestra does. */
  readonly outputs: JsonMap;
}

/** A task that does something and ends. */
export interface RunnableTask extends PluginType {
  readonly kind: 'runnable';
  /** Runs one attempt. A failed result is logged as ERROR and fails the taskrun without outputs. */
  run(task: TaskDefinition, context: RunContext): Promise<Result<TaskEnd>> | Result<TaskEnd>;
}

/** What a webhook trigger is handed: the request, and the bytes of its body. */
export interface WebhookArrival {
  readonly request: WebhookRequest;
  readonly body: Uint8Array;
}

/** A trigger that a webhook fires. */
export interface WebhookTrigger extends PluginType {
  readonly kind: 'webhook';
  /** The trigger's variables: `body`, `headers`, `parameters`. Answers HEADERS_INVALID, REQUEST_MALFORMED. */
  read(arrival: WebhookArrival, switches: Switches): Result<JsonMap>;
}

/** What a condition may reach. */
export interface ConditionContext {
  render(template: string): Result<string>;
  /** Evaluates a condition nested in this one. */
  holds(condition: JsonMap): Result<boolean>;
}

/** A condition of a trigger. */
export interface Condition extends PluginType {
  readonly kind: 'condition';
  holds(properties: JsonMap, context: ConditionContext): Result<boolean>;
}

/** Any type. */
export type Plugin = RunnableTask | WebhookTrigger | Condition;
