// What executions of one flow have in common, worked out once for each flow as it was read, and not for each execution.
// It holds nothing of any execution, and nothing that a flow which was read again would share.
import type { FlowDefinition, TaskDefinition } from '../plugin/definition.ts';
import { endsAtOnce } from './control/ends-at-once.ts';
import { asidesOf } from './task/flow-tasks.ts';

/** What is known of a flow before any execution of it. */
export interface FlowPlan {
  /** What its pauses run as they begin. */
  readonly asides: readonly TaskDefinition[];
  /** Whether each of its executions begins and ends within one turn of the event loop (`control/ends-at-once.ts`). */
  readonly endsAtOnce: boolean;
}

/** Finds what is known of a flow. */
export type FindPlan = (flow: FlowDefinition) => FlowPlan;

/**
 * Begins with none; forgets a flow with its last execution, once another revision of it serves.
 * @param movesMax as of `endsAtOnce`
 */
export function createFlowPlans(movesMax: number): FindPlan {
  const plans = new WeakMap<FlowDefinition, FlowPlan>();
  return (flow) => {
    const known = plans.get(flow);
    if (known !== undefined) return known;
    const plan = { asides: asidesOf(flow), endsAtOnce: endsAtOnce(flow, movesMax) };
    plans.set(flow, plan);
    return plan;
  };
}
