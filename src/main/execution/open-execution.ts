// An execution as its expressions see it: inputs with the defaults of the flow, and sealed texts opened. What was
// opened is hidden in the logs.
import type { Execution } from '../contract/model.ts';
import type { JsonMap } from '../contract/value.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import { visibleInputs } from './flow-inputs.ts';
import { inputId, inputType } from './input-declaration.ts';
import { createRunState, readMap, type RunState } from './run-state.ts';
import type { TaskEnvironment } from './run-task.ts';
import { createRenderContext } from './task-context.ts';
import { createVariables, type LoopScope } from './variables.ts';

/** What opening needs. */
export type OpenEnvironment = Pick<TaskEnvironment, 'clock' | 'globals' | 'rendering'>;

/** The state of an execution from its record. */
export function openExecution(
  of: {
    readonly flow: FlowDefinition;
    readonly execution: Execution;
    /** Of a turn of a Loop alone: it has the inputs of the execution around it. */
    readonly loop?: LoopScope;
  },
  environment: OpenEnvironment,
): RunState {
  const { sealer, switches } = environment.rendering;
  const hidden = new Set<string>(of.loop?.hidden);
  const open = (map: JsonMap): JsonMap => sealer.openAll(map, (text) => hidden.add(text));
  const sealed = readMap(of.execution.inputs);
  const own = sealed === undefined ? undefined : open(sealed);
  const ofFlow = of.flow.inputs.length === 0 ? own : withDefaults({ ...of, own }, environment);
  const inputs = of.loop === undefined ? ofFlow : of.loop.inputs;
  for (const declared of of.flow.inputs) {
    const value = inputType(declared) === 'SECRET' ? inputs?.get(inputId(declared)) : undefined;
    if (typeof value === 'string') hidden.add(value);
  }
  return createRunState({ ...of, inputs, switches, openOutputs: open, hidden }, environment.clock);
}

/** Defaults are rendered without a task, as Kestra does. */
function withDefaults(
  {
    flow,
    execution,
    own,
  }: { readonly flow: FlowDefinition; readonly execution: Execution; readonly own: JsonMap | undefined },
  { clock, globals, rendering }: OpenEnvironment,
): JsonMap | undefined {
  const values = createRunState({ flow, execution, inputs: own, switches: rendering.switches }, clock).values();
  const { renderObject } = createRenderContext(rendering, createVariables({ flow, execution, values }, globals));
  return visibleInputs(flow, own, { switches: rendering.switches, renderObject });
}
