// An execution as its expressions see it: inputs with the defaults of the flow, and sealed texts opened. What was
// opened is hidden in the logs.
import type { Result } from '../contract/errors.ts';
import type { Execution, LogEntry } from '../contract/model.ts';
import type { JsonMap } from '../contract/value.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import { visibleInputs } from './input/flow-inputs.ts';
import { inputId, inputType } from './input/input-declaration.ts';
import { createRunState, readMap, type RunState } from './run-state.ts';
import type { TaskEnvironment } from './task-environment.ts';
import { createRenderContext } from './task/task-context.ts';
import { createVariables, type LoopScope } from './variable/variables.ts';

/** What opening needs. */
export interface OpenEnvironment extends Pick<TaskEnvironment, 'clock' | 'globals' | 'rendering'> {
  /** What an execution has logged so far; absent where none is taken up again. */
  readonly logsOf?: (executionId: string) => Result<readonly LogEntry[]>;
}

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
  const earlierLogs = hasBegun(of) ? readEarlierLogs(of.execution.id, environment) : [];
  return createRunState({ ...of, inputs, switches, openOutputs: open, hidden, earlierLogs }, environment.clock);
}

/** One that only begins has logged nothing; a turn of a Loop is RUNNING then already. */
function hasBegun({ execution, loop }: { readonly execution: Execution; readonly loop?: LoopScope }): boolean {
  return loop === undefined ? execution.state.current !== 'CREATED' : execution.taskRunList.length > 0;
}

/** Where the journal cannot be read, there is nothing to be had. */
function readEarlierLogs(id: string, { logsOf }: OpenEnvironment): readonly LogEntry[] {
  const logs = logsOf?.(id);
  return logs?.ok === true ? logs.value : [];
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
