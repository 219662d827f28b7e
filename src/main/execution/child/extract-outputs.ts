// What a Subflow of the older profile takes out of its child: its own `outputs`, rendered as the child sees them once
// it has ended; only where the child's flow declares none. Source: `Subflow.outputs` of Kestra 1.3.19.
import { ok, type Result } from '../../contract/errors.ts';
import { isJsonMap, type JsonMap } from '../../contract/value.ts';
import type { ChildRun } from './child-runner.ts';
import { openExecution } from '../open-execution.ts';
import type { TaskEnvironment } from '../task-environment.ts';
import { createRenderContext } from '../task/task-context.ts';
import { createVariables } from '../variable/variables.ts';

/** The outputs. Answers EXPRESSION_FAILED. */
export function extractOutputs(
  { flow, execution }: Pick<ChildRun, 'flow' | 'execution'>,
  outputs: JsonMap,
  { clock, rendering, globals }: Pick<TaskEnvironment, 'clock' | 'globals' | 'rendering'>,
): Result<JsonMap> {
  const state = openExecution({ flow, execution }, { clock, rendering, globals });
  const variables = createVariables({ flow, execution, values: state.values() }, globals);
  const rendered = createRenderContext(rendering, variables, state).renderObject(outputs);
  if (!rendered.ok) return rendered;
  return ok(isJsonMap(rendered.value) ? rendered.value : new Map());
}
