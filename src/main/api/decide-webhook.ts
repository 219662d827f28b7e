// What becomes of a webhook that has an address: the checks in Kestra's own order (flow, key, trigger, room, body,
// path, condition, inputs), and the execution where all of them pass. Nothing is kept here, started or answered, so
// that the same code also tells what another version of Kestra would make of a request.
// Source: kestra-webhook §3.1, seen on Kestra 1.3.19 and 2.0.0.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Executor } from '../execution/executor.ts';
import { type StartedExecution, type StartEnvironment, startFromTrigger } from '../execution/start-execution.ts';
import type { FlowLookup } from '../flow/flow-index.ts';
import { matchWebhook, webhooksOf } from '../flow/match-webhook.ts';
import type { FlowDefinition, TriggerDefinition } from '../plugin/definition.ts';
import type { ArrivedFile, WebhookArrival } from '../plugin/plugin.ts';
import { findPlugin } from '../plugin/registry.ts';
import { noRoomError } from './begin-execution.ts';
import type { WebhookAddress, WebhookCall } from './webhook-call.ts';
import { createWebhookKeyRenderer, type RenderKey } from './webhook-key.ts';

/** What deciding needs. */
export interface DecideOptions extends StartEnvironment {
  readonly executor: Pick<Executor, 'hasRoom'>;
  readonly findFlow: FlowLookup;
  /** Stands between a key and its rendering where the key that came is not known any more; default: nothing. */
  readonly seeKey?: (render: RenderKey) => RenderKey;
}

/** A request, and what it is for. */
export interface DecidedCall {
  /** The id that its delivery has. */
  readonly id: string;
  readonly call: Pick<WebhookCall, 'body' | 'inflated' | 'request'>;
  readonly address: WebhookAddress;
}

/** What a call leads to where all checks pass. */
export interface StartedWebhook extends StartedExecution {
  readonly flow: FlowDefinition;
  readonly trigger: TriggerDefinition;
  readonly files: readonly ArrivedFile[];
}

/** How far a call came: the flow it found, the trigger whose key it had, and what comes of it. */
export interface Decision {
  readonly flow?: FlowDefinition;
  readonly trigger?: TriggerDefinition;
  /** The first check that failed is the error. */
  readonly started: Result<StartedWebhook>;
}

/** Asks the checks one after the other. */
export function decideWebhook(of: DecidedCall, options: DecideOptions): Decision {
  const { address } = of;
  const found = options.findFlow({ namespace: address.namespace, id: address.flowId });
  if (!found.ok) return { started: found };
  const flow = found.value;
  if (flow.disabled) return { flow, started: fail(disabledError(flow)) };
  const trigger = findTrigger(flow, { address, options });
  if (!trigger.ok) {
    const { triggerId } = trigger.error.details ?? {};
    const matched = webhooksOf(flow).find(({ id }) => id === triggerId);
    return { flow, ...(matched === undefined ? {} : { trigger: matched }), started: trigger };
  }
  return { flow, trigger: trigger.value, started: start({ ...of, flow, trigger: trigger.value }, options) };
}

function disabledError(flow: FlowDefinition) {
  return createError('FLOW_DISABLED', `Cannot start an execution: flow "${flow.namespace}.${flow.id}" is disabled`);
}

/** Answers WEBHOOK_NOT_FOUND, TRIGGER_DISABLED. */
function findTrigger(
  flow: FlowDefinition,
  { address, options }: { readonly address: WebhookAddress; readonly options: DecideOptions },
): Result<TriggerDefinition> {
  const renderer = createWebhookKeyRenderer({ flow, tenantId: address.tenant }, options);
  const render = options.seeKey?.(renderer) ?? renderer;
  return matchWebhook({ flow, key: address.key, render, switches: options.rendering.switches });
}

/** What is asked of a request whose key is right. */
function start(
  of: DecidedCall & { readonly flow: FlowDefinition; readonly trigger: TriggerDefinition },
  options: DecideOptions,
): Result<StartedWebhook> {
  const { id, call, address, flow, trigger } = of;
  if (!options.executor.hasRoom()) return fail(noRoomError());
  const plugin = findPlugin(trigger.type)?.plugin;
  if (plugin?.kind !== 'webhook') {
    return fail(createError('INTERNAL', `Cannot read the webhook: type "${trigger.type}" is no webhook trigger`));
  }
  const executionId = options.newId();
  const scope = { namespace: flow.namespace, flowId: flow.id, executionId };
  const { switches } = options.rendering;
  const read = plugin.read(toArrival(call), { properties: trigger.properties, scope, switches });
  if (!read.ok) return read;
  if (address.hasExtraPath) {
    return fail(createError('PATH_EXTRA', 'Cannot start an execution: the address goes on behind the key'));
  }
  const { files, ...fired } = read.value;
  const firing = { flow, tenantId: address.tenant, trigger, ...fired, deliveryId: id, executionId };
  const started = startFromTrigger(firing, options);
  return started.ok ? ok({ flow, trigger, files, ...started.value }) : started;
}

/** What the trigger sees of a call: an inflated body comes with the headers that Kestra's HTTP server makes for it. */
export function toArrival({ request, body, inflated }: DecidedCall['call']): WebhookArrival {
  if (inflated === undefined) return { request, body };
  return { request: { ...request, headers: inflated.headers }, body: inflated.body };
}
