// The end of an execution: the outputs of its flow, then the state that its tasks led to.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`out-*` in the recorded runs).
import type { ErrorValue } from '../contract/errors.ts';
import type { LogLevel } from '../contract/model.ts';
import { printJson } from '../contract/print-json.ts';
import type { StateName } from '../contract/state.ts';
import { renderFlowOutputs } from './flow-outputs.ts';
import type { RunState } from './run-state.ts';
import type { TaskEnvironment } from './run-task.ts';
import { describeFailure } from './stack-trace.ts';
import { createRenderContext, type RenderContext } from './task-context.ts';
import { createVariables } from './variables.ts';

/** Gives an execution its outputs, then its final state. Outputs that cannot be rendered fail it. */
export function endExecution(state: RunState, final: StateName, options: TaskEnvironment): void {
  if (state.flow.outputs.length > 0) {
    const context = executionContext(state, options);
    const rendered = renderFlowOutputs(state.flow.outputs, {
      switches: options.rendering.switches,
      seal: options.rendering.sealer.seal,
      render: (value) => (typeof value === 'string' ? context.renderTyped(value) : context.renderObject(value)),
    });
    if (!rendered.ok) {
      // Kestra first sets the state that the tasks led to, then FAILED: both stand in the history.
      const message = `Failed to render output values: ${rendered.error.message}`;
      logFailure({ level: 'ERROR', message, error: rendered.error }, { state, context, options });
      state.setState(final);
      return state.setState('FAILED');
    }
    const { outputs, warnings } = rendered.value;
    for (const { message, error } of warnings) {
      logFailure({ level: 'WARN', message, error }, { state, context, options });
    }
    // Outputs that are all null are none to Kestra.
    if ([...outputs.values()].some((value) => value !== null)) state.setOutputs(printJson(outputs), outputs);
  }
  state.setState(final);
}

/** A failure of the flow's outputs: its sentence, then the line that Kestra's stack trace is for. */
function logFailure(
  { level, message, error }: { readonly level: LogLevel; readonly message: string; readonly error: ErrorValue },
  of: { readonly state: RunState; readonly context: RenderContext; readonly options: TaskEnvironment },
): void {
  of.state.log({ level, message: of.context.mask(message) });
  const trace = of.context.mask(describeFailure(error, 'the outputs of the flow'));
  of.state.log({ level: of.options.rendering.switches.stackTraceLevel, message: trace });
}

/** Renders for the execution itself, not for one of its tasks. */
function executionContext(state: RunState, { rendering, globals }: TaskEnvironment): RenderContext {
  const of = { flow: state.flow, execution: state.head(), values: state.values() };
  return createRenderContext(rendering, createVariables(of, globals), state);
}
