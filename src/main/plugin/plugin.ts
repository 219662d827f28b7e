// What a type of task, trigger or condition may do. A type is data plus one or two functions, in a file
// whose path is its Kestra name; `registry.ts` lists them. Nothing here knows the engine: all that a
// task needs from outside is in `RunContext`.
import type { z } from 'zod';
import type { ErrorValue, Result } from '../contract/errors.ts';
import type { Label, LogLevel, Metric } from '../contract/model.ts';
import type { WebhookRequest } from '../contract/delivery.ts';
import type { Switches } from '../contract/switches.ts';
import type { StateName } from '../contract/state.ts';
import type { JsonMap, JsonText, JsonValue } from '../contract/value.ts';
import type { Value } from '../expression/value.ts';
import type { ExecutableEnd, ExecutableContext } from './child-executions.ts';
import type { TaskDefinition } from './definition.ts';
import type { FileScope, TaskPorts, TaskRunScope } from './ports.ts';
import type { Siblings } from './siblings.ts';
import type { ListProgress, NextTask } from './task-list.ts';

/** What every type says of itself. */
interface PluginType {
  /** Kestra's name: `io.kestra.plugin.core.log.Log`. */
  readonly type: string;
  /** Older names that Kestra still accepts. */
  readonly aliases?: readonly string[];
  /** Its own properties, without those that every task or trigger has; versions may have different ones. */
  readonly properties: (switches: Switches) => z.ZodRawShape;
}

/** Renders with a taskrun's variables. All answer EXPRESSION_FAILED. */
export interface Rendering {
  /** Renders a template to text. */
  render(template: string): Result<string>;
  /** The value of a template that is one expression, else its text. */
  renderTyped(template: string): Result<JsonValue>;
  /** Renders every text inside a value, keys included; texts stay texts. */
  renderObject(value: JsonValue): Result<JsonValue>;
}

/** What a running task may reach. */
export interface RunContext extends Rendering {
  readonly switches: Switches;
  readonly scope: TaskRunScope;
  readonly ports: TaskPorts;
  /** The same with more variables: `workingDir`, `response`. */
  withVariables(variables: ReadonlyMap<string, Value>): Rendering;
  /** Logs one line of the execution; secrets are masked. */
  log(level: LogLevel, message: string): void;
  /** Logs a failure as Kestra does: an ERROR line, and its stack trace below the level that people read. */
  logFailure(error: ErrorValue): void;
  /** Keeps a figure that the task measured. */
  metric(metric: Pick<Metric, 'name' | 'type' | 'value' | 'tags'>): void;
  /** Rises when the task is to stop: its timeout, a kill, the end of the program. */
  readonly signal: () => AbortSignal;
}

/** How a task ended that could be run. */
export interface TaskEnd {
  readonly state: Extract<StateName, 'SUCCESS' | 'WARNING' | 'FAILED'>;
  /** Null members are left out, as Kestra does. */
  readonly outputs: JsonMap;
  /** Why it failed though it has outputs; logged as ERROR. */
  readonly failure?: ErrorValue;
}

/** A task that does something and ends. */
export interface RunnableTask extends PluginType {
  readonly kind: 'runnable';
  /** It answers at once, and neither reads nor changes anything but its own execution. Default: it may do more. */
  readonly isSelfContained?: true;
  /** Runs one attempt. A failed result is logged as ERROR and fails the taskrun without outputs. */
  run(task: TaskDefinition, context: RunContext): Promise<Result<TaskEnd>> | Result<TaskEnd>;
}

/** A flowable task while it runs: what it decided when it began, and how far its tasks are. */
export interface FlowableRun {
  readonly task: TaskDefinition;
  /** What `begin` gave. */
  readonly outputs: JsonMap;
  /** The taskruns directly below it. */
  readonly runs: Siblings;
  /** What `values` gave; none where the type is no loop over values. */
  readonly values: readonly string[];
  /** Its own iteration: of the loop that it runs in, or its own where it repeats its tasks. */
  readonly iteration: number | undefined;
  /** For Kestra's sentences: `company.team.flow`, and the execution's id. */
  readonly flowName: string;
  readonly executionId: string;
}

/** All that had to run has ended, and what follows depends on what expressions see now: `decide` tells. */
export interface Ask {
  readonly type: 'ask';
}

/** What a task that was asked sees. */
export interface DecideContext extends Rendering {
  readonly switches: Switches;
  readonly nowNanos: bigint;
  readonly createdNanos: bigint;
  /** Whether it has just answered `ask`. */
  readonly isAskedAgain: boolean;
}

/** The task waits, and its execution with it, until somebody resumes it. */
export interface PauseProgress {
  readonly type: 'pause';
  /** When it ends by itself, and in which state; absent: it waits for somebody. */
  readonly ends?: { readonly afterNanos: bigint; readonly state: StateName };
  /** What is run as it begins. */
  readonly tasks: readonly NextTask[];
}

/** What a task that was asked says. */
export interface Decision {
  /** What it gives from now on; absent: as before. */
  readonly outputs?: JsonMap;
  /** How it goes on; `repeat` forgets the taskruns in it after a while, and begins with the first task again. */
  readonly progress: ListProgress | Ask | { readonly type: 'repeat'; readonly afterNanos: bigint } | PauseProgress;
  /** Logged as a warning. */
  readonly warning?: string;
}

/** A task that runs others. */
export interface FlowableTask extends PluginType {
  readonly kind: 'flowable';
  /** It runs each of its tasks at most once and waits for nothing but them. Default: it may do more. */
  readonly isSelfContained?: true;
  /** Its lists of tasks by name, as they stand in its properties; `errors` and `finally` are read for all. */
  lists(properties: JsonMap): ReadonlyMap<string, JsonValue>;
  /** Which of its tasks each one waits for, by id, none where it is not named; absent: each waits for the one before it. */
  waitsFor?(task: TaskDefinition): ReadonlyMap<string, readonly string[]>;
  /** Decides once, when it begins. @returns its outputs */
  begin(task: TaskDefinition, context: RunContext): Result<JsonMap>;
  /** The values that it runs its tasks for, where it is a loop over values; asked once, when it begins. */
  values?(task: TaskDefinition, context: RunContext): Result<readonly string[]>;
  /** What is next below it. Pure: it has no clock, and sees nothing but the run. */
  next(run: FlowableRun): ListProgress | Ask;
  /** Answers where `next` says `ask`. A failed result fails the task. */
  decide?(run: FlowableRun, context: DecideContext): Result<Decision>;
  /** Whether a stub may stand in for the task, because it does something itself; default: never. */
  takesStub?(task: TaskDefinition): boolean;
  /** Its tasks work in its folder and are run by its own worker: nobody submits them. */
  readonly sharesFolder?: true;
  /** What is left to do once its tasks have ended, just before it ends. @returns outputs that are added */
  finish?(task: TaskDefinition, context: RunContext): Promise<Result<JsonMap>>;
}

/** What a task that changes its own execution sees of it. */
export interface UpdatableExecution {
  readonly labels: readonly Label[];
  /** Absent where the flow has none. */
  readonly variables: JsonMap | undefined;
}

/** What changes of an execution; what is absent stays as it is. */
export interface ExecutionUpdate {
  readonly labels?: readonly Label[];
  readonly variables?: JsonMap;
  /** The task, all that it runs in, and the execution end in this state at once. */
  readonly exit?: Extract<StateName, 'SUCCESS' | 'WARNING' | 'FAILED' | 'KILLED' | 'CANCELLED'>;
}

/** A task that changes its own execution. Kestra's executor carries it out itself: there is no worker, nor outputs. */
export interface UpdatingTask extends PluginType {
  readonly kind: 'updating';
  /** It looks at nothing but its own execution. Default: it may do more. */
  readonly isSelfContained?: true;
  /** Says what changes. Pure: the engine carries it out. A failed result changes nothing and fails the taskrun. */
  update(
    task: TaskDefinition,
    execution: UpdatableExecution,
    context: Pick<RunContext, 'render' | 'renderTyped' | 'renderObject' | 'switches'>,
  ): Result<ExecutionUpdate>;
}

/** A task that starts executions. It takes no room of those that run at once, and has no timeout. */
export interface ExecutableTask extends PluginType {
  readonly kind: 'executable';
  /** No retry holds for it: what it starts is tried again by itself. */
  readonly isNeverRetried?: true;
  /** As of a flowable task; absent where it holds none. */
  lists?(properties: JsonMap): ReadonlyMap<string, JsonValue>;
  /**
   * Runs to the end of what it waits for. After the death of the program it is run anew for the same taskrun. A failed
   * result fails the taskrun, in the words that Kestra's executor has for it; what is SERVER_STOPPING leaves it as it is.
   */
  run(task: TaskDefinition, context: RunContext & ExecutableContext): Promise<Result<ExecutableEnd>>;
}

/** What a webhook trigger is handed: the request, and the bytes of its body. */
export interface WebhookArrival {
  readonly request: WebhookRequest;
  readonly body: Uint8Array;
}

/** What a request is for. */
export interface WebhookTarget {
  /** The trigger as it stands in the flow. */
  readonly properties: JsonMap;
  /** The execution that will be started, for addresses of files. */
  readonly scope: FileScope;
  readonly switches: Switches;
}

/** A file that came with a request. */
export interface ArrivedFile {
  /** Its path below the folder of the execution. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a request becomes. */
export interface WebhookReading {
  /** The trigger's variables: `body`, `headers`, `parameters`, and those of files. */
  readonly variables: JsonMap;
  /** The JSON text of some of the variables, by name, where they came as they are printed. */
  readonly printed?: ReadonlyMap<string, JsonText>;
  /** What is to be stored once the execution starts; the variables have the addresses. */
  readonly files: readonly ArrivedFile[];
}

/** A trigger that a webhook fires. */
export interface WebhookTrigger extends PluginType {
  readonly kind: 'webhook';
  /** Answers HEADERS_INVALID, REQUEST_MALFORMED. */
  read(arrival: WebhookArrival, target: WebhookTarget): Result<WebhookReading>;
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

/** A type whose properties are known, and that is not run here: flows that use it are judged in full. */
export interface DescribedType extends PluginType {
  readonly kind: 'described';
  /** What it may stand for. */
  readonly as: 'task' | 'trigger' | 'condition' | 'taskRunner';
}

/** Any type. */
export type Plugin =
  | RunnableTask
  | FlowableTask
  | UpdatingTask
  | ExecutableTask
  | WebhookTrigger
  | Condition
  | DescribedType;
