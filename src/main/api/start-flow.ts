// Starts a flow from the window: by hand with inputs, or as if one of its triggers had fired that is not run here.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { MethodParameters } from '../contract/methods.ts';
import { parseJson } from '../contract/parse-json.ts';
import { isJsonMap, type JsonMap, type JsonText } from '../contract/value.ts';
import type { Executor } from '../execution/executor.ts';
import { createByHand, fireByHand, giveCheckedInputs } from '../execution/input/start-by-hand.ts';
import type { StartedExecution, StartEnvironment } from '../execution/start-execution.ts';
import type { FlowLookup } from '../flow/flow-index.ts';
import type { Journal } from '../journal/journal.ts';
import type { FlowDefinition } from '../plugin/definition.ts';
import { beginExecution, noRoomError } from './begin-execution.ts';
import type { Handlers } from './handler.ts';

/** What starting needs. */
export interface StartFlowOptions extends StartEnvironment {
  readonly journal: Pick<Journal, 'append'>;
  readonly executor: Pick<Executor, 'hasRoom' | 'run'>;
  readonly findFlow: FlowLookup;
  /** The tenant of the executions. */
  readonly tenant: string;
}

/** The handler: answers as soon as the execution is on disk, which then runs. */
export function createStartHandler(options: StartFlowOptions): Pick<Handlers, 'executions.start'> {
  return {
    async 'executions.start'(parameters) {
      const found = options.findFlow(parameters);
      if (!found.ok) return found;
      const flow = found.value;
      const started = start(flow, parameters, options);
      if (!started.ok) return started;
      const begun = await beginExecution({ flow, ...started.value }, options);
      return begun.ok ? ok({ executionId: started.value.execution.id }) : begun;
    },
  };
}

/** Answers FLOW_DISABLED, QUEUE_FULL, JSON_INVALID, PARAMETERS_INVALID, INPUTS_INVALID, CHECKS_FAILED. */
function start(
  flow: FlowDefinition,
  { inputs, trigger }: MethodParameters<'executions.start'>,
  options: StartFlowOptions,
): Result<StartedExecution> {
  if (flow.disabled) return fail(refused('FLOW_DISABLED', `flow "${flow.namespace}.${flow.id}" is disabled`));
  if (!options.executor.hasRoom()) return fail(noRoomError());
  const tenantId = options.tenant;
  if (trigger === undefined) {
    return giveCheckedInputs(createByHand({ flow, tenantId }, options), { flow, inputs: new Map(inputs) }, options);
  }
  const fired = flow.triggers.find(({ id }) => id === trigger.id);
  if (fired === undefined) return fail(refused('PARAMETERS_INVALID', `the flow has no trigger "${trigger.id}"`));
  const variables = readVariables(trigger.variables);
  return variables.ok ? fireByHand({ flow, tenantId, trigger: fired, variables: variables.value }, options) : variables;
}

function readVariables(text: JsonText): Result<JsonMap> {
  const read = parseJson(text);
  if (!read.ok) return read;
  return isJsonMap(read.value) ? ok(read.value) : fail(refused('JSON_INVALID', 'the variables are not a JSON object'));
}

function refused(code: ErrorValue['code'], why: string): ErrorValue {
  return createError(code, `Cannot start an execution: ${why}`);
}
