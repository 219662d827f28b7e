// Renders for an execution that is on record, as if the expression stood in its flow. Nothing of the record changes.
// Source: `kestra-api.md` §4 (`/eval`).
import { ok } from '../contract/errors.ts';
import type { Execution } from '../contract/model.ts';
import type { Value } from '../expression/value.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import { openExecution, type OpenEnvironment } from './open-execution.ts';
import { createRenderContext, type RenderContext } from './task/task-context.ts';
import { createVariables, type VariablesOf } from './variable/variables.ts';
import type { RunState } from './run-state.ts';
import { parentsOf } from './variable/taskrun-tree.ts';

/** Where an expression is tried. */
export interface EvaluationPlace {
  /** The flow as it is now: an expression is tried to see what to write into it. */
  readonly flow: FlowDefinition;
  readonly execution: Execution;
  /** A taskrun whose own variables are there too, `taskrun` and `task` among them; absent: those of the execution. */
  readonly taskRunId?: string;
}

/** The context; it hides what is hidden in the logs of the execution. Of a task that the flow has lost nothing is known. */
export function createEvaluationContext(place: EvaluationPlace, environment: OpenEnvironment): RenderContext {
  const { variables, hidden } = createEvaluationVariables(place, environment);
  return createRenderContext(environment.rendering, variables, { hidden });
}

/** The variables of a place by root name, and the texts in them that are to be hidden. */
export function createEvaluationVariables(
  { flow, execution, taskRunId }: EvaluationPlace,
  environment: OpenEnvironment,
): { readonly variables: ReadonlyMap<string, Value>; readonly hidden: ReadonlySet<string> } {
  const state = openExecution({ flow, execution }, { ...environment, logsOf: () => ok([]) });
  // Values are read first: what stands sealed in them is known to be hidden only then.
  const values = state.values();
  const running = findRunning(state, taskRunId);
  const variables = createVariables(
    { flow, execution, values, ...(running === undefined ? {} : { running }) },
    environment.globals,
  );
  return { variables, hidden: state.hidden };
}

/** A taskrun with its task and what it runs in. */
function findRunning(state: RunState, taskRunId: string | undefined): VariablesOf['running'] {
  const taskRun = taskRunId === undefined ? undefined : state.tree.find(taskRunId);
  const task = taskRun === undefined ? undefined : state.findTask(taskRun.taskId);
  if (taskRun === undefined || task === undefined) return undefined;
  return { task, taskRun, parents: parentsOf(taskRun, state.tree) };
}
