// What a turn of a Loop gives: the Loop's `outputs`, rendered once the turn has ended. They are not kept with the
// turn's execution, as Kestra does not. Source: `loop-outputs`, `loop2-outputs-*` in the recorded runs of 2.0.0.
import type { LogEntry, LogLevel } from '../../contract/model.ts';
import type { JsonMap } from '../../contract/value.ts';
import type { ChildRun } from './child-runner.ts';
import { renderFlowOutputs } from '../input/flow-outputs.ts';
import { createLogEntries } from '../log/log-entry.ts';
import { openExecution } from '../open-execution.ts';
import type { TaskEnvironment } from '../task-environment.ts';
import { describeFailure } from '../task/stack-trace.ts';
import { createRenderContext } from '../task/task-context.ts';
import { createVariables } from '../variable/variables.ts';

/** The outputs, absent where they cannot be rendered, and what the turn logs of that. */
export function renderTurnOutputs(
  { flow, execution, loop }: ChildRun,
  declared: readonly JsonMap[],
  { clock, rendering, globals }: TaskEnvironment,
): { readonly outputs?: JsonMap; readonly logs: readonly LogEntry[] } {
  const { switches } = rendering;
  const state = openExecution(
    { flow, execution, ...(loop === undefined ? {} : { loop }) },
    { clock, rendering, globals },
  );
  const context = createRenderContext(
    rendering,
    createVariables({ flow, execution, values: state.values() }, globals),
    state,
  );
  const log = (level: LogLevel, message: string) =>
    createLogEntries({ execution, level, message: context.mask(message) }, clock);
  const rendered = renderFlowOutputs(declared, {
    switches,
    seal: rendering.sealer.seal,
    render: (value) => (typeof value === 'string' ? context.renderTyped(value) : context.renderObject(value)),
  });
  if (rendered.ok) {
    const { outputs, warnings } = rendered.value;
    return { outputs, logs: warnings.flatMap(({ message }) => log('WARN', message)) };
  }
  const { error } = rendered;
  const trace = describeFailure(error, 'the outputs of the turn');
  return {
    logs: [
      ...log('ERROR', `Failed to render output values: ${error.message}`),
      ...log(switches.stackTraceLevel, trace),
    ],
  };
}
