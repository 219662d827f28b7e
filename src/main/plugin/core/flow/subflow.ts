// Starts another flow, and mostly waits for its end. That a flow does not call itself is checked in
// `flow/check-subflows.ts`; how deep flows may call each other is the engine's.
// Source: kestra-flow.md §5.2, `subflow-*` in the recorded verdicts and runs of Kestra 1.3.19 and 2.0.0.
import { z } from 'zod';
import { type ErrorValue, ok, type Result } from '../../../contract/errors.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../../contract/value.ts';
import type { Label } from '../../../contract/model.ts';
import type { StateName } from '../../../contract/state.ts';
import { allowedState } from '../../allowed-state.ts';
import { type Child, type ChildEnd, type ChildFlow, type ExecutableEnd, readLabels } from '../../child-executions.ts';
import type { TaskDefinition } from '../../definition.ts';
import { withJava } from '../../java-types.ts';
import type { ExecutableTask, RunContext } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';
import { readZonedInstant } from '../../zoned-instant.ts';

/** The type, as the checks of tasks name it. */
export const subflowTask: ExecutableTask = {
  kind: 'executable',
  type: 'io.kestra.plugin.core.flow.Subflow',
  aliases: ['io.kestra.core.tasks.flows.Subflow', 'io.kestra.core.tasks.flows.Flow'],
  properties: ({ hasLegacyTypes }) => ({
    namespace: withJava(z.string().min(1, 'must not be empty'), { missing: ['must not be empty'] }),
    flowId: z.string(),
    revision: z.int().optional(),
    inputs: z.record(z.string(), z.unknown()).optional(),
    labels: z.unknown().optional(),
    wait: z.boolean().optional(),
    transmitFailed: z.boolean().optional(),
    inheritLabels: z.unknown().optional(),
    scheduleDate: z.unknown().optional(),
    // It says what a restart of this execution by hand does; there is none here.
    restartBehavior: z.unknown().optional(),
    ...(hasLegacyTypes ? { outputs: z.record(z.string(), z.unknown()).optional() } : {}),
  }),
  async run(task, context) {
    const request = renderSubflow(task, context);
    if (!request.ok) return request;
    const started = await context.children.startFlow(request.value);
    if (!started.ok) {
      logRefusal(started.error, context);
      return started;
    }
    logStart(started.value, context);
    // What is not waited for has only just begun.
    if (!request.value.isAwaited) return ok(endWith(started.value, { state: 'CREATED' }, 'SUCCESS'));
    const ended = await started.value.ended;
    if (!ended.ok) return ended;
    const { failure } = ended.value;
    if (failure !== undefined) {
      context.log('ERROR', `Failed to extract outputs with the error: '${failure.message}'`);
      return ok(endWith(started.value, ended.value, 'FAILED'));
    }
    const state = transmittedState(task, ended.value.state);
    logEnd(started.value, allowedState(task, state), context);
    return ok(endWith(started.value, ended.value, state));
  },
};

const refusals: ReadonlySet<string> = new Set(['FLOW_NOT_FOUND', 'FLOW_DISABLED', 'FLOW_INVALID']);

/** Says why a flow is not to be had: Kestra logs this of the task before its executor does so again. */
export function logRefusal({ code, message }: ErrorValue, { log }: Pick<RunContext, 'log'>): void {
  if (refusals.has(code)) log('ERROR', message);
}

/** What a task that calls a flow asks for. Answers EXPRESSION_FAILED. */
export function renderSubflow(task: TaskDefinition, context: RunContext): Result<ChildFlow> {
  const { properties } = task;
  const inputs = renderInputs(properties.get('inputs') ?? null, context);
  if (!inputs.ok) return inputs;
  const namespace = renderAsText(properties.get('namespace') ?? null, context);
  if (!namespace.ok) return namespace;
  const flowId = renderAsText(properties.get('flowId') ?? null, context);
  if (!flowId.ok) return flowId;
  const labels = renderLabels(properties.get('labels') ?? null, context);
  if (!labels.ok) return labels;
  const inheritLabels = renderAsText(properties.get('inheritLabels') ?? false, context);
  if (!inheritLabels.ok) return inheritLabels;
  const scheduled = properties.get('scheduleDate') ?? null;
  const date = scheduled === null ? undefined : renderAsText(scheduled, context);
  const scheduleDate = date?.ok === true ? readZonedInstant(date.value) : date;
  if (scheduleDate?.ok === false) return scheduleDate;
  const revision = properties.get('revision');
  const outputs = properties.get('outputs') ?? null;
  return ok({
    namespace: namespace.value,
    flowId: flowId.value,
    ...(typeof revision === 'number' ? { revision } : {}),
    inputs: inputs.value,
    labels: labels.value,
    inheritsLabels: inheritLabels.value === 'true',
    ...(isJsonMap(outputs) ? { outputs } : {}),
    ...(scheduleDate === undefined ? {} : { scheduleDate: scheduleDate.value }),
    isAwaited: properties.get('wait') !== false,
    // Another attempt starts an execution of its own.
    index: context.scope.attemptNumber,
  });
}

/** The inputs that the flow is given. Answers EXPRESSION_FAILED. */
export function renderInputs(inputs: JsonValue, context: Pick<RunContext, 'renderObject'>): Result<JsonMap> {
  const rendered = context.renderObject(inputs);
  return rendered.ok ? ok(isJsonMap(rendered.value) ? rendered.value : new Map()) : rendered;
}

function renderLabels(property: JsonValue, context: RunContext): Result<readonly Label[]> {
  const labels: Label[] = [];
  for (const [key, value] of readLabels(property)) {
    const renderedKey = renderAsText(key, context);
    if (!renderedKey.ok) return renderedKey;
    const renderedValue = renderAsText(value, context);
    if (!renderedValue.ok) return renderedValue;
    labels.push({ key: renderedKey.value, value: renderedValue.value });
  }
  return ok(labels);
}

/** Says which execution was made, and which inputs its flow does not know. */
export function logStart(child: Child, { log, scope }: Pick<RunContext, 'log' | 'scope'>): void {
  if (!child.isNew) return;
  log('INFO', `Created new execution ${linkTo(child)}`);
  for (const id of child.undeclared) {
    const flow = `${child.namespace}.${child.flowId}`;
    log(
      'WARN',
      `Input ${id} was provided by parent execution ${scope.executionId} for subflow ${flow} but isn't declared at the subflow inputs`,
    );
  }
}

/** The end of the child as the task takes it over, before what the task allows. */
export function transmittedState({ properties }: TaskDefinition, state: StateName): StateName {
  return properties.get('transmitFailed') !== false && transmitted.has(state) ? state : 'SUCCESS';
}

const transmitted: ReadonlySet<StateName> = new Set<StateName>(['FAILED', 'KILLED', 'WARNING', 'PAUSED']);

function logEnd(child: Child, final: StateName, { log }: Pick<RunContext, 'log'>): void {
  if (final === 'FAILED') log('ERROR', `Subflow execution ${linkTo(child)} ends in FAILED state`);
  if (final === 'WARNING') log('WARN', `Subflow execution ${linkTo(child)} ends in WARNING state`);
}

function linkTo({ executionId, flowId, namespace }: Child): string {
  return `[[link execution="${executionId}" flowId="${flowId}" namespace="${namespace}"]]`;
}

/** The state of the child stands in the history, whatever the task makes of it. */
function endWith(child: Child, { state: own, outputs }: ChildEnd, state: StateName): ExecutableEnd {
  return {
    state,
    passes: own === 'CREATED' ? [] : [own],
    outputs: new Map<string, JsonValue>([
      ['executionId', child.executionId],
      ['state', own],
      ...(outputs === undefined ? [] : [['outputs', outputs] as const]),
    ]),
  };
}
