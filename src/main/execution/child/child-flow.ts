// An execution of another flow that a task starts: its flow or why it cannot be had, its inputs and labels, its
// record. Source: kestra-flow §5.2, `subflow-*` in the recorded runs of Kestra 1.3.19 and 2.0.0.
import { createError, type ErrorValue, fail, ok, type Result } from '../../contract/errors.ts';
import type { Execution, Label, TaskRun } from '../../contract/model.ts';
import { printJson } from '../../contract/print-json.ts';
import type { Switches } from '../../contract/switches.ts';
import type { JsonMap, JsonValue } from '../../contract/value.ts';
import type { ChildFlow } from '../../plugin/child-executions.ts';
import type { FlowDefinition, TaskDefinition } from '../../plugin/definition.ts';
import type { FindFlow } from './child-runner.ts';
import { resolveInputs } from '../input/flow-inputs.ts';
import { inputId } from '../input/input-declaration.ts';
import { createExecution, type StartEnvironment, withInputs } from '../start-execution.ts';
import { createRenderContext } from '../task/task-context.ts';
import { createVariables } from '../variable/variables.ts';

/** The task that starts it. */
export interface StartingTask {
  readonly task: TaskDefinition;
  readonly taskRun: TaskRun;
  readonly execution: Execution;
}

/** The flow, or why Kestra would not start it, in its words. */
export async function findChildFlow(
  request: Pick<ChildFlow, 'namespace' | 'flowId' | 'revision'>,
  { findFlow, switches }: { readonly findFlow: FindFlow; readonly switches: Switches },
): Promise<Result<FlowDefinition>> {
  const { namespace, flowId: id, revision } = request;
  const found = await findFlow({ namespace, id, ...(revision === undefined ? {} : { revision }) });
  if (!found.ok) return fail(refusal(found.error, request));
  if (!found.value.disabled) return found;
  const message = switches.namesDisabledSubflow
    ? `Cannot execute flow '${namespace}'.'${id}': it is disabled.`
    : 'Cannot execute a flow which is disabled';
  return fail(createError('FLOW_DISABLED', message));
}

function refusal(
  error: ErrorValue,
  { namespace, flowId, revision = 0 }: Parameters<typeof findChildFlow>[0],
): ErrorValue {
  if (error.code === 'FLOW_NOT_FOUND') {
    const message = `Unable to find flow '${namespace}'.'${flowId}' with revision '${revision}'`;
    return { ...error, message };
  }
  return error.code === 'FLOW_INVALID'
    ? { ...error, message: `Cannot execute an invalid flow: ${error.message}` }
    : error;
}

/** Its record in state CREATED. Answers INPUTS_INVALID, EXPRESSION_FAILED. */
export function createChildFlow(
  { flow, request }: { readonly flow: FlowDefinition; readonly request: ChildFlow },
  parent: StartingTask,
  environment: StartEnvironment,
): Result<Execution> {
  const { tenantId, labels } = parent.execution;
  const created = createExecution({ flow, tenantId, labels: [] }, environment);
  const { scheduleDate } = request;
  const execution: Execution = {
    ...created,
    ...(scheduleDate === undefined ? {} : { scheduleDate }),
    labels: labelsOf(flow, { request, around: labels, own: created.labels }),
    trigger: { id: parent.task.id, type: parent.task.type, variables: printJson(triggerVariables(parent)) },
  };
  const { rendering, globals } = environment;
  const inputs = resolveInputs(flow, request.inputs, {
    switches: rendering.switches,
    contextWith: (own) => {
      const { variables } = flow;
      const values = { trigger: undefined, inputs: own, variables, outputs: undefined, taskOutputs: new Map() };
      return createRenderContext(rendering, createVariables({ flow, execution, values }, globals));
    },
  });
  if (!inputs.ok) return inputs;
  return ok(withInputs(execution, { flow, given: request.inputs, inputs: inputs.value }, environment).execution);
}

/** Names among the given inputs that the flow does not declare. */
export function undeclaredInputs(flow: Pick<FlowDefinition, 'inputs'>, given: JsonMap): readonly string[] {
  const declared = new Set(flow.inputs.map(inputId));
  return [...given.keys()].filter((id) => !declared.has(id));
}

/** Those of its flow, then those of the parent or their system ones alone, then the task's. */
function labelsOf(
  flow: FlowDefinition,
  {
    request,
    around,
    own,
  }: { readonly request: ChildFlow; readonly around: readonly Label[]; readonly own: readonly Label[] },
): readonly Label[] {
  const flowLabels = flow.labels.filter(({ key }) => !key.startsWith('system.'));
  const inherited = request.inheritsLabels
    ? around.filter(({ key }) => !flow.labels.some((label) => label.key === key))
    : around.filter(({ key }) => key.startsWith('system.'));
  const labels = [...flowLabels, ...inherited, ...request.labels];
  const isCorrelated = labels.some(({ key }) => key === 'system.correlationId');
  return isCorrelated ? labels : [...labels, ...own];
}

/** What the child sees as `trigger`. */
function triggerVariables({ execution, taskRun }: StartingTask): JsonMap {
  const variables = new Map<string, JsonValue>([
    ['executionId', execution.id],
    ['namespace', execution.namespace],
    ['flowId', execution.flowId],
    ['flowRevision', execution.flowRevision],
    ['taskRunId', taskRun.id],
    ['taskId', taskRun.taskId],
  ]);
  if (taskRun.value !== undefined) variables.set('taskRunValue', taskRun.value);
  if (taskRun.iteration !== undefined) variables.set('taskRunIteration', taskRun.iteration);
  return variables;
}
