// What the conditions of a text's webhooks come to for the request of a delivery: asked of the very code that lets a
// webhook start something, with a text that need not be saved. Nothing is started or kept, and the caller is told nothing.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Delivery } from '../contract/delivery.ts';
import type { Settings } from '../contract/settings.ts';
import type { ToldCondition } from '../contract/told-condition.ts';
import type { JsonMap } from '../contract/value.ts';
import { askConditions } from '../execution/evaluate-conditions.ts';
import { createTriggerContext, type StartEnvironment } from '../execution/start-execution.ts';
import { webhooksOf } from '../flow/match-webhook.ts';
import { parseFlow } from '../flow/parse-flow.ts';
import { type FieldPath, readYaml } from '../flow/read-yaml.ts';
import type { FlowDefinition, TriggerDefinition } from '../plugin/definition.ts';
import { findPlugin } from '../plugin/registry.ts';
import { toArrival } from './decide-webhook.ts';
import type { DiagnoseOptions, Supposed } from './diagnose-delivery.ts';
import type { Handlers } from './handler.ts';
import { findKeptRequest } from './kept-request.ts';

/** What telling needs. */
export interface TellOptions extends StartEnvironment, Pick<DiagnoseOptions, 'bodyBytesMax' | 'journal' | 'readAgain'> {
  readonly settings: Pick<Settings, 'kestra' | 'plugins' | 'tenant'>;
}

/** The handler. It answers DELIVERY_NOT_FOUND, FLOW_INVALID, and BODY_TOO_LARGE for what would take long to read. */
export function createConditionsHandler(options: TellOptions): Pick<Handlers, 'flows.conditions'> {
  return {
    async 'flows.conditions'({ source, deliveryId }) {
      const kept = findKeptRequest(deliveryId, options.journal);
      if (!kept.ok) return kept;
      const { delivery, body } = kept.value;
      if (body.length > options.bodyBytesMax) {
        return fail(createError('BODY_TOO_LARGE', 'Cannot evaluate conditions: the body of the delivery is too large'));
      }
      return tellConditions({ source, delivery, read: await options.readAgain(delivery.request, body) }, options);
    },
  };
}

/** A text of a flow and the request that its conditions are asked about. */
export interface Telling {
  readonly source: string;
  readonly delivery: Delivery;
  readonly read: Supposed;
}

/** Asks the conditions of all webhooks of the text. Answers FLOW_INVALID. */
export function tellConditions(
  telling: Telling,
  options: StartEnvironment & Pick<TellOptions, 'settings'>,
): Result<readonly ToldCondition[]> {
  const { kestra, plugins } = options.settings;
  const { flow } = parseFlow({ source: telling.source, profile: kestra, plugins });
  if (flow === undefined) return fail(createError('FLOW_INVALID', 'Cannot evaluate conditions: the flow is invalid'));
  const of = { ...telling, flow: { ...flow, revision: 1 } };
  const file = readYaml(of.source);
  const told: ToldCondition[] = [];
  for (const trigger of webhooksOf(of.flow)) {
    const variables = readVariables(trigger, of, options);
    // What this trigger cannot read fires nothing, and the diagnosis of the delivery says so.
    if (!variables.ok) continue;
    const { settings } = options;
    const firing = { flow: of.flow, tenantId: settings.tenant, trigger, variables: variables.value };
    const at = ['triggers', of.flow.triggers.indexOf(trigger)];
    for (const asked of askConditions(trigger, createTriggerContext(firing, options))) {
      told.push({
        triggerId: trigger.id,
        ...asked,
        ...file.placeOf(placeOf([...at, ...fieldPath(asked.field)], trigger)),
      });
    }
  }
  return ok(told);
}

/** The variables that the request gives the trigger. */
function readVariables(
  trigger: TriggerDefinition,
  { flow, delivery, read }: Telling & { readonly flow: FlowDefinition },
  { newId, rendering: { switches } }: StartEnvironment,
): Result<JsonMap> {
  const plugin = findPlugin(trigger.type)?.plugin;
  if (plugin?.kind !== 'webhook') return fail(createError('INTERNAL', `"${trigger.type}" is no webhook trigger`));
  const scope = { namespace: flow.namespace, flowId: flow.id, executionId: newId() };
  const arrival = toArrival({ ...read, request: delivery.request });
  const reading = plugin.read(arrival, { properties: trigger.properties, scope, switches });
  return reading.ok ? ok(reading.value.variables) : reading;
}

/** `conditions[0]` → its path below the trigger. */
function fieldPath(field: string): FieldPath {
  const index = /\[(\d+)\]$/.exec(field)?.[1];
  return index === undefined ? [field] : ['conditions', Number(index)];
}

/** An expression is pointed at where there is one: it is what people look at. */
function placeOf(path: FieldPath, { properties }: TriggerDefinition): FieldPath {
  const [, , list, index] = path;
  const conditions = properties.get('conditions');
  const condition = Array.isArray(conditions) && list === 'conditions' ? conditions[Number(index)] : undefined;
  return condition instanceof Map && condition.has('expression') ? [...path, 'expression'] : path;
}
