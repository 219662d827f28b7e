// The port through which `run` reaches the engine: one flow, from its text to its end. A type only;
// `app.ts` beside the entries implements it, so that the command line knows nothing of how it is built.
import type { Result } from '../contract/errors.ts';
import type { Execution, ExecutionTrigger, Label, LogEntry, Metric, Violation } from '../contract/model.ts';
import type { WebhookRequest } from '../contract/delivery.ts';
import type { StateName } from '../contract/state.ts';
import type { Settings } from '../contract/settings.ts';
import type { JsonMap } from '../contract/value.ts';
import type { FlowStubs } from '../plugin/definition.ts';

/** What starts the execution. */
export type RunStart =
  /** Nothing but a caller, as the button in Kestra's UI. */
  | { readonly type: 'manual' }
  /** A trigger's variables as they are, past trigger and conditions. */
  | { readonly type: 'trigger'; readonly trigger: ExecutionTrigger }
  /**
   * A request to the flow's first webhook trigger that is not disabled: its variables, conditions and inputs
   * are made of it. The target is `/` with the query; the key is not asked for.
   */
  | { readonly type: 'webhook'; readonly request: WebhookRequest; readonly body: Uint8Array };

/** What `run` asks for. */
export interface RunFlowRequest {
  readonly settings: Settings;
  /** Whether the execution is kept in the data folder; otherwise everything stays in memory. */
  readonly isKept: boolean;
  /** The flow's file as the caller named it, and its text. */
  readonly file: string;
  readonly source: string;
  readonly start: RunStart;
  /** Inputs as given: texts from `--input`, any JSON from `--inputs`. */
  readonly inputs: JsonMap;
  /** Labels of the execution beside those of the flow, which they outdo; not where a request to a webhook starts it. */
  readonly labels?: readonly Label[];
  /** What tasks give instead of being run; absent where neither the caller nor a file beside the flow says so. */
  readonly stubs?: FlowStubs;
  /** Resumes the execution with these inputs each time it is PAUSED; absent: it waits. */
  readonly resumeWith?: JsonMap;
  /** Kills it so long after it has come into a state for the first time. */
  readonly kill?: { readonly state: StateName; readonly afterMs: number };
  /** How long the execution may take; then it is left in the state that it has. */
  readonly timeoutMs: number;
  /** Hears every log entry of the first execution as it comes. */
  onLog(log: LogEntry): void;
  /** Hears what is odd and keeps nothing from running: a stub that is never used. */
  onRemark(remark: string): void;
}

/** Why no execution was made, in the shape that recorded runs of Kestra have. */
export interface RunRefusal {
  /** `save`: Kestra would not take the flow. `inputs`: inputs, trigger or condition did not let it start. */
  readonly stage: 'save' | 'inputs';
  readonly message: string;
  readonly violations: readonly Violation[];
}

/** What became of it. */
export type RunOutcome =
  | { readonly type: 'refused'; readonly refusal: RunRefusal }
  | {
      readonly type: 'ended';
      /** The state may be one that goes on: the timeout came first. */
      readonly execution: Execution;
      /** Log entries of that execution alone, in order. */
      readonly logs: readonly LogEntry[];
      /** What its tasks measured, likewise. */
      readonly metrics: readonly Metric[];
      /** The executions that it started, in order. */
      readonly executions: readonly Execution[];
    };

/** Runs one flow. Answers INPUTS_INVALID where `resumeWith` is not what the flow asks for, DATA_UNUSABLE, FLOWS_UNUSABLE, STORAGE_FAILED. */
export type RunFlow = (request: RunFlowRequest) => Promise<Result<RunOutcome>>;
