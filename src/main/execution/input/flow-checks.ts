// The `checks` of a flow: conditions on the inputs of an execution that a caller starts. They may keep it from being
// made, or end it FAILED. Kestra asks them of its API and its button alone: never of a webhook, a trigger, a Subflow.
// Source: `FlowService.getFailedChecks` and `ExecutionController.createExecution` of Kestra, kestra-flow §1.6.
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import { formatInstant } from '../../contract/instant.ts';
import type { Execution } from '../../contract/model.ts';
import { printText } from '../../contract/print-text.ts';
import { withState } from '../../contract/state.ts';
import type { JsonMap } from '../../contract/value.ts';
import type { FlowDefinition } from '../../plugin/definition.ts';
import { createLogEntries } from '../log/log-entry.ts';
import type { StartedExecution, StartEnvironment } from '../start-execution.ts';
import { createRenderContext, type RenderContext } from '../task/task-context.ts';
import { createVariables } from '../variable/variables.ts';

/** What becomes of an execution where a check does not hold; the first of them that one asks for counts. */
const behaviors = ['BLOCK_EXECUTION', 'FAIL_EXECUTION', 'CREATE_EXECUTION'] as const;

/** A check that does not hold. */
interface FailedCheck {
  readonly message: string;
  readonly behavior: (typeof behaviors)[number];
}

/** The execution as the checks leave it. Answers CHECKS_FAILED. */
export function applyChecks(
  started: StartedExecution,
  { flow, inputs }: { readonly flow: FlowDefinition; readonly inputs: JsonMap | undefined },
  environment: StartEnvironment,
): Result<StartedExecution> {
  const { checks = [] } = flow;
  if (checks.length === 0) return ok(started);
  const context = contextOf({ flow, inputs, execution: started.execution }, environment);
  const failed = checks.flatMap((check) => evaluate(check, context));
  const messages = failed.map(({ message }) => message).join(', ');
  const behavior = behaviors.find((each) => failed.some((check) => check.behavior === each));
  if (behavior === 'BLOCK_EXECUTION') {
    const reason = `Flow execution blocked: one or more condition checks evaluated to false.\nFailed checks: ${messages}`;
    return fail(createError('CHECKS_FAILED', `Cannot start an execution: ${reason}`));
  }
  if (behavior !== 'FAIL_EXECUTION') return ok(started);
  const { clock } = environment;
  const state = withState(started.execution.state, 'FAILED', formatInstant(clock.nowNanos()));
  const execution = { ...started.execution, state };
  const message = `Flow execution failed because one or more condition checks evaluated to false.\nFailed checks: ${messages}`;
  return ok({ execution, logs: [...started.logs, ...createLogEntries({ execution, level: 'WARN', message }, clock)] });
}

/** One that cannot be evaluated blocks, whatever it asks for. A text that says `true` is no truth to Kestra. */
function evaluate(check: JsonMap, context: Pick<RenderContext, 'mask' | 'renderTyped'>): readonly FailedCheck[] {
  // Each version has a name of its own for the condition; a flow is saved with that of its version.
  const rendered = context.renderTyped(printText(check.get('when') ?? check.get('condition')));
  if (!rendered.ok) {
    const message = `Failed to evaluate check condition. Cause: ${context.mask(rendered.error.message)}`;
    return [{ message, behavior: 'BLOCK_EXECUTION' }];
  }
  if (rendered.value === true) return [];
  const behavior = behaviors.find((each) => each === check.get('behavior')) ?? 'BLOCK_EXECUTION';
  return [{ message: printText(check.get('message')), behavior }];
}

/** Checks see the flow and the inputs: to Kestra there is no execution yet. */
function contextOf(
  {
    flow,
    inputs,
    execution,
  }: { readonly flow: FlowDefinition; readonly inputs: JsonMap | undefined; readonly execution: Execution },
  { rendering, globals }: StartEnvironment,
): RenderContext {
  const values = {
    trigger: undefined,
    inputs: inputs ?? new Map(),
    variables: flow.variables,
    outputs: undefined,
    taskOutputs: new Map(),
  };
  const variables = createVariables({ flow, execution, values }, globals);
  const seen = new Set(['flow', 'vars', 'envs', 'globals', 'kestra', 'inputs']);
  return createRenderContext(rendering, new Map([...variables].filter(([name]) => seen.has(name))));
}
