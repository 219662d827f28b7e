// A new execution that somebody starts by hand: with inputs of the caller, as Kestra's button does, or as if one of
// the flow's triggers had fired. It keeps and runs nothing.
import { ok, type Result } from '../../contract/errors.ts';
import type { Execution, Label } from '../../contract/model.ts';
import type { JsonMap } from '../../contract/value.ts';
import type { FlowDefinition, TriggerDefinition } from '../../plugin/definition.ts';
import { applyChecks } from './flow-checks.ts';
import { resolveInputs } from './flow-inputs.ts';
import {
  createExecution,
  type StartedExecution,
  type StartEnvironment,
  startFromTrigger,
  withInputs,
} from '../start-execution.ts';
import { createRenderContext } from '../task/task-context.ts';
import { createVariables } from '../variable/variables.ts';

/** A flow, and the inputs that the caller gives: texts, or what JSON holds. */
export interface HandStart {
  readonly flow: FlowDefinition;
  readonly tenantId: string;
  readonly inputs: JsonMap;
  /** Labels of the caller; they outdo those of the flow. */
  readonly labels?: readonly Label[];
}

/** Makes the record of an execution that nothing but a caller starts; it has no inputs yet. */
export function createByHand(
  { flow, tenantId, labels = [] }: Pick<HandStart, 'flow' | 'tenantId' | 'labels'>,
  environment: StartEnvironment,
): Execution {
  const own = flow.labels.filter(({ key }) => !key.startsWith('system.'));
  const merged = new Map([...own, ...labels].map(({ key, value }) => [key, value]));
  return createExecution({ flow, tenantId, labels: [...merged].map(([key, value]) => ({ key, value })) }, environment);
}

/** Gives such a record its inputs, typed as the flow declares them. Answers INPUTS_INVALID, EXPRESSION_FAILED. */
export function giveInputs(
  execution: Execution,
  { flow, inputs }: Pick<HandStart, 'flow' | 'inputs'>,
  environment: StartEnvironment,
): Result<StartedExecution> {
  const resolved = readInputs(execution, { flow, inputs }, environment);
  return resolved.ok
    ? ok(withInputs(execution, { flow, given: inputs, inputs: resolved.value }, environment))
    : resolved;
}

/** As `giveInputs`, and asks the `checks` of the flow, as Kestra's API does. Answers CHECKS_FAILED as well. */
export function giveCheckedInputs(
  execution: Execution,
  { flow, inputs }: Pick<HandStart, 'flow' | 'inputs'>,
  environment: StartEnvironment,
): Result<StartedExecution> {
  const resolved = readInputs(execution, { flow, inputs }, environment);
  if (!resolved.ok) return resolved;
  const started = withInputs(execution, { flow, given: inputs, inputs: resolved.value }, environment);
  return applyChecks(started, { flow, inputs: resolved.value }, environment);
}

function readInputs(
  execution: Execution,
  { flow, inputs }: Pick<HandStart, 'flow' | 'inputs'>,
  { rendering, globals }: StartEnvironment,
): Result<JsonMap | undefined> {
  const { trigger: _, ...untriggered } = execution;
  return resolveInputs(flow, inputs, {
    switches: rendering.switches,
    contextWith: (own) => {
      const { variables } = flow;
      const values = { trigger: undefined, inputs: own, variables, outputs: undefined, taskOutputs: new Map() };
      return createRenderContext(rendering, createVariables({ flow, execution: untriggered, values }, globals));
    },
  });
}

/** What a caller says that a trigger has seen. */
export interface HandFiring {
  readonly flow: FlowDefinition;
  readonly tenantId: string;
  readonly trigger: TriggerDefinition;
  readonly variables: JsonMap;
}

/** Starts as if a trigger had fired; its conditions are not asked, for somebody wants it. Answers INPUTS_INVALID. */
export function fireByHand(
  { trigger, ...firing }: HandFiring,
  environment: StartEnvironment,
): Result<StartedExecution> {
  const properties = new Map([...trigger.properties].filter(([name]) => name !== 'conditions' && name !== 'when'));
  return startFromTrigger({ ...firing, trigger: { ...trigger, properties } }, environment);
}
