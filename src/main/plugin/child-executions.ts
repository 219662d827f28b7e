// How a task starts other executions and hears how they end. Interfaces only: what starts them is the
// executor, in the folder to the right.
import type { ErrorValue, Result } from '../contract/errors.ts';
import type { Label } from '../contract/model.ts';
import type { LoopItem } from '../contract/started-by.ts';
import type { IsoInstant, StateName } from '../contract/state.ts';
import type { JsonMap, JsonValue } from '../contract/value.ts';
import type { RunContext } from './plugin.ts';

/** An execution of another flow, as a task asks for it. */
export interface ChildFlow {
  readonly namespace: string;
  readonly flowId: string;
  /** Absent: the newest. */
  readonly revision?: number;
  /** Rendered. */
  readonly inputs: JsonMap;
  /** Rendered. */
  readonly labels: readonly Label[];
  /** Whether it gets the labels of this execution, too, where its flow has none of the same key. */
  readonly inheritsLabels: boolean;
  /** Unrendered: what the task takes out of it where its flow declares no outputs. */
  readonly outputs?: JsonMap;
  /** When it begins; absent: as soon as there is room. */
  readonly scheduleDate?: IsoInstant;
  /** Whether the task waits for its end. */
  readonly isAwaited: boolean;
  /** Which of those that the task starts; default 0. */
  readonly index?: number;
  /** What it sees as the iteration of the taskrun, where that is not the taskrun's own. */
  readonly iteration?: number;
}

/** A turn of a Loop, as the task asks for it. */
export interface ChildTurn {
  readonly item: LoopItem;
  /** What it sees as the outputs of the Loop. */
  readonly loopOutputs: JsonMap;
  /** The Loop's `outputs` as declared. */
  readonly outputs: readonly JsonMap[];
  /** Whether it is among the first that the Loop starts: Kestra begins these as it began the execution itself. */
  readonly isFirst: boolean;
}

/** How an execution that a task started has ended. */
export interface ChildEnd {
  readonly state: StateName;
  /** Absent where it has none. */
  readonly outputs?: JsonMap;
  /** Why what the task takes out of it cannot be rendered. */
  readonly failure?: ErrorValue;
}

/** An execution that a task started. */
export interface Child {
  readonly executionId: string;
  readonly namespace: string;
  readonly flowId: string;
  /** False where it was started before the program ended, and is taken up again. */
  readonly isNew: boolean;
  /** Names of inputs that were given and its flow does not declare. */
  readonly undeclared: readonly string[];
  /** The declared ones among the given values, in the end states that Kestra tells: never rejects. Answers SERVER_STOPPING, STORAGE_FAILED. */
  readonly ended: Promise<Result<ChildEnd>>;
}

/** Starts executions below the taskrun that asks. One that was started already is given again, by its index. */
export interface ChildExecutions {
  /**
   * An execution of a flow. Answers FLOW_NOT_FOUND, FLOW_DISABLED, FLOW_INVALID in Kestra's words, INPUTS_INVALID,
   * EXPRESSION_FAILED, TOO_MANY_EXECUTIONS, STORAGE_FAILED, SERVER_STOPPING.
   */
  startFlow(request: ChildFlow): Promise<Result<Child>>;
  /** A turn of a Loop: an execution of a part of this flow. Answers as `startFlow`, but for what concerns flows. */
  startTurn(request: ChildTurn): Promise<Result<Child>>;
}

/** How a task ended that starts executions. */
export interface ExecutableEnd {
  /** Before what the task allows. */
  readonly state: StateName;
  /** States that stand in the history before it. */
  readonly passes?: readonly StateName[];
  readonly outputs: JsonMap;
}

/** What a task may reach beyond what every task does. */
export interface ExecutableContext {
  readonly children: ChildExecutions;
  /** Marks the taskrun as running with an attempt of its own; a child that is started marks it, too, without one. */
  begin(outputs: JsonMap): void;
  /** Logs as of the attempt after the one under way, as Kestra's executor does. */
  readonly logNext: RunContext['log'];
  /** Replaces the outputs while it runs. */
  showOutputs(outputs: JsonMap): void;
}

/** A property of labels, as a map or as a list of keys and values, in order. */
export function readLabels(labels: JsonValue): readonly (readonly [key: JsonValue, value: JsonValue])[] {
  if (labels instanceof Map) return [...labels];
  if (!Array.isArray(labels)) return [];
  return labels.flatMap((each) => (each instanceof Map ? [[each.get('key') ?? null, each.get('value') ?? null]] : []));
}
