// A new execution, from what fired it: conditions first, then inputs, then the record in state CREATED.
// Source: kestra-webhook §3.1, §6.1, seen on Kestra 1.3.19 and 2.0.0.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import { type Clock, formatInstant } from '../contract/instant.ts';
import type { Execution, Label, LogEntry } from '../contract/model.ts';
import { printJson, printJsonMap } from '../contract/print-json.ts';
import { printText } from '../contract/print-text.ts';
import { createState } from '../contract/state.ts';
import { isJsonMap, type JsonMap, type JsonText, type JsonValue } from '../contract/value.ts';
import type { JournalChange } from '../journal/journal.ts';
import type { FlowDefinition, TriggerDefinition } from '../plugin/definition.ts';
import { renderAsText } from '../plugin/render-property.ts';
import { evaluateConditions } from './evaluate-conditions.ts';
import { orderInputs, resolveInputs, sealInputs, visibleInputs, warnOfUndeclared } from './input/flow-inputs.ts';
import { createLogEntries } from './log/log-entry.ts';
import type { NewId } from './new-id.ts';
import { createRenderContext, type RenderContext, type Rendering } from './task/task-context.ts';
import { createVariables, type GlobalVariables } from './variable/variables.ts';

/** What starting needs that is the same for the whole process. */
export interface StartEnvironment {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly rendering: Rendering;
  readonly globals: GlobalVariables;
}

/** What fired, and for which flow. */
export interface Firing {
  readonly flow: FlowDefinition;
  readonly tenantId: string;
  readonly trigger: TriggerDefinition;
  /** The trigger's variables. */
  readonly variables: JsonMap;
  /** The JSON text of some of them, where it is known. */
  readonly printed?: ReadonlyMap<string, JsonText>;
  /** The delivery that it came with. */
  readonly deliveryId?: string;
  /** The id that the execution is to have, where something knows it already. */
  readonly executionId?: string;
}

/** A new execution, and what it has logged already. */
export interface StartedExecution {
  readonly execution: Execution;
  readonly logs: readonly LogEntry[];
}

/** What is appended of a new execution: its record, then what it has logged. */
export function toChanges({ execution, logs }: StartedExecution): readonly JournalChange[] {
  return [{ type: 'execution', execution }, ...logs.map((log) => ({ type: 'log', log }) as const)];
}

/** Makes the execution that a trigger starts. Answers CONDITION_FALSE, INPUTS_INVALID. */
export function startFromTrigger(firing: Firing, environment: StartEnvironment): Result<StartedExecution> {
  const created = createFromTrigger(firing, environment);
  // Most triggers render nothing, and what expressions see costs more to gather than the rest of a start.
  let gathered: RenderContext | undefined;
  const context: FindContext = () => (gathered ??= contextOf(firing, created, environment));
  const isWanted = evaluateConditions(firing.trigger, context);
  if (!isWanted.ok) return isWanted;
  const labels = environment.rendering.switches.appliesTriggerLabels
    ? withTriggerLabels(created.labels, firing.trigger, context)
    : created.labels;
  const given = firing.trigger.properties.get('inputs') ?? null;
  const execution = { ...created, labels };
  if (!isJsonMap(given)) return ok({ execution, logs: [] });
  const inputs = readTriggerInputs(firing, { given, context, created }, environment);
  return inputs.ok ? ok(withInputs(execution, { flow: firing.flow, ...inputs.value }, environment)) : inputs;
}

/** What the conditions of a trigger see where it fires; nothing is made. */
export function createTriggerContext(firing: Firing, environment: StartEnvironment): RenderContext {
  return contextOf(firing, createFromTrigger(firing, environment), environment);
}

/** What a trigger's expressions see, once one of them asks. */
type FindContext = () => RenderContext;

/** Gives an execution its inputs, and a warning for each that its flow does not declare. */
export function withInputs(
  execution: Execution,
  of: {
    readonly flow: FlowDefinition;
    readonly given: ReadonlyMap<string, JsonValue>;
    readonly inputs: JsonMap | undefined;
  },
  { clock, rendering }: Pick<StartEnvironment, 'clock' | 'rendering'>,
): StartedExecution {
  const logs = warnOfUndeclared(of.flow, of.given).flatMap((message) =>
    createLogEntries({ execution, level: 'WARN', message }, clock),
  );
  if (of.inputs === undefined) return { execution, logs };
  const sealed = sealInputs(of.flow, orderInputs(of.inputs, rendering.switches), rendering.sealer.seal);
  return { execution: { ...execution, inputs: printJson(sealed, 'keep') }, logs };
}

/** What an execution begins with, whoever starts it. */
export interface NewExecution {
  readonly flow: FlowDefinition;
  readonly tenantId: string;
  readonly labels: readonly Label[];
  /** Default: a new one. */
  readonly id?: string | undefined;
}

/** A record in state CREATED that is its own correlation. */
export function createExecution(
  { flow, tenantId, labels, id: given }: NewExecution,
  environment: StartEnvironment,
): Execution {
  const id = given ?? environment.newId();
  return {
    tenantId,
    id,
    namespace: flow.namespace,
    flowId: flow.id,
    flowRevision: flow.revision,
    taskRunList: [],
    labels: [...labels, { key: 'system.correlationId', value: id }],
    state: createState(formatInstant(environment.clock.nowNanos())),
    originalId: id,
    ...(flow.variables === undefined ? {} : { variables: printJson(flow.variables, 'keep') }),
  };
}

/** The record before anything was evaluated; where `system.from` stands among the labels differs by profile. */
function createFromTrigger(firing: Firing, environment: StartEnvironment): Execution {
  const { flow, trigger } = firing;
  const own = flow.labels.filter(({ key }) => !key.startsWith('system.'));
  const from: Label = { key: 'system.from', value: 'trigger' };
  const labels = environment.rendering.switches.appliesTriggerLabels ? [...own, from] : [from, ...own];
  return {
    ...createExecution({ flow, tenantId: firing.tenantId, labels, id: firing.executionId }, environment),
    trigger: {
      id: trigger.id,
      type: typeAsWritten(trigger),
      variables: printJsonMap(firing.variables, firing.printed ?? noneKnown),
    },
    ...(firing.deliveryId === undefined ? {} : { deliveryId: firing.deliveryId }),
  };
}

const noneKnown: ReadonlyMap<string, JsonText> = new Map();

/** Kestra keeps an older name of a type in what it says of the trigger. */
function typeAsWritten({ type, properties }: TriggerDefinition): string {
  const written = properties.get('type');
  return typeof written === 'string' ? written : type;
}

/**
 * Conditions and trigger inputs see the new execution without its labels, the flow's defaults, and the
 * trigger's own inputs as they are written.
 */
function contextOf(firing: Firing, created: Execution, environment: StartEnvironment): RenderContext {
  const given = firing.trigger.properties.get('inputs') ?? null;
  const contextWith = triggerContexts(firing, created, environment);
  const own = isJsonMap(given) ? given : undefined;
  const { switches } = environment.rendering;
  return contextWith(visibleInputs(firing.flow, own, { switches, renderObject: contextWith(own).renderObject }));
}

/** Contexts of what fired, for any inputs. */
function triggerContexts(
  { flow, variables }: Firing,
  created: Execution,
  { rendering, globals }: StartEnvironment,
): (inputs: JsonMap | undefined) => RenderContext {
  const execution = { ...created, labels: [] };
  return (inputs) => {
    const values = {
      trigger: variables,
      inputs,
      variables: flow.variables,
      outputs: undefined,
      taskOutputs: new Map(),
    };
    return createRenderContext(rendering, createVariables({ flow, execution, values }, globals));
  };
}

/** Renders what the trigger gives, then types it by the declarations of the flow. */
function readTriggerInputs(
  firing: Firing,
  of: { readonly given: JsonMap; readonly context: FindContext; readonly created: Execution },
  environment: StartEnvironment,
): Result<{ readonly given: JsonMap; readonly inputs: JsonMap | undefined }> {
  const rendered = of.context().renderObject(of.given);
  if (!rendered.ok) return fail(inputsError(rendered.error));
  const given: JsonMap = isJsonMap(rendered.value) ? rendered.value : new Map();
  const contextWith = triggerContexts(firing, of.created, environment);
  const { switches } = environment.rendering;
  const inputs = resolveInputs(firing.flow, given, { switches, contextWith });
  return inputs.ok ? ok({ given, inputs: inputs.value }) : fail(inputsError(inputs.error));
}

function inputsError({ message }: ErrorValue): ErrorValue {
  return createError('INPUTS_INVALID', `Cannot start an execution: the trigger's inputs are invalid: ${message}`);
}

/** Rendered labels of the trigger: one that overrides keeps its place, one that cannot be rendered is dropped. */
function withTriggerLabels(
  labels: readonly Label[],
  trigger: TriggerDefinition,
  context: FindContext,
): readonly Label[] {
  const merged = new Map(labels.map(({ key, value }) => [key, value]));
  const correlation = merged.get('system.correlationId');
  merged.delete('system.correlationId');
  for (const [key, template] of labelsOf(trigger.properties.get('labels') ?? null)) {
    const rendered = renderAsText(template, context());
    if (rendered.ok && !key.startsWith('system.')) merged.set(key, rendered.value);
  }
  if (correlation !== undefined) merged.set('system.correlationId', correlation);
  return [...merged].map(([key, value]) => ({ key, value }));
}

/** Labels are written as a map or as a list of keys and values. */
function labelsOf(labels: JsonValue): readonly (readonly [string, JsonValue])[] {
  if (isJsonMap(labels)) return [...labels];
  if (!Array.isArray(labels)) return [];
  return labels.filter(isJsonMap).map((label) => [printText(label.get('key')), label.get('value') ?? null] as const);
}
