// The end of an execution: the outputs of its flow, then the state that its tasks led to.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`out-*` in the recorded runs).
import { printJson } from '../../contract/print-json.ts';
import type { StateName } from '../../contract/state.ts';
import { renderFlowOutputs } from '../input/flow-outputs.ts';
import { logFailure } from '../log/log-failure.ts';
import type { RunState } from '../run-state.ts';
import type { TaskEnvironment } from '../task-environment.ts';
import { createRenderContext, type RenderContext } from '../task/task-context.ts';
import { createVariables } from '../variable/variables.ts';

/** Where a failure of outputs came from. */
const place = 'the outputs of the flow';

/** Gives an execution its outputs, then its final state. Outputs that cannot be rendered fail it. */
export function endExecution(state: RunState, final: StateName, options: TaskEnvironment): void {
  if (state.flow.outputs.length > 0) {
    const context = executionContext(state, options);
    const { switches } = options.rendering;
    const rendered = renderFlowOutputs(state.flow.outputs, {
      switches,
      seal: options.rendering.sealer.seal,
      render: (value) => (typeof value === 'string' ? context.renderTyped(value) : context.renderObject(value)),
    });
    if (!rendered.ok) {
      // Kestra first sets the state that the tasks led to, then FAILED: both stand in the history.
      const message = `Failed to render output values: ${rendered.error.message}`;
      logFailure({ message, error: rendered.error, place }, { state, switches, mask: context.mask });
      state.setState(final);
      return state.setState('FAILED');
    }
    const { outputs, warnings } = rendered.value;
    for (const { message, error } of warnings) {
      logFailure({ level: 'WARN', message, error, place }, { state, switches, mask: context.mask });
    }
    // Outputs that are all null are none to Kestra.
    if ([...outputs.values()].some((value) => value !== null)) state.setOutputs(printJson(outputs), outputs);
  }
  state.setState(final);
}

/** Renders for the execution itself, not for one of its tasks. */
function executionContext(state: RunState, { rendering, globals }: TaskEnvironment): RenderContext {
  const of = { flow: state.flow, execution: state.head(), values: state.values() };
  return createRenderContext(rendering, createVariables(of, globals), state);
}
