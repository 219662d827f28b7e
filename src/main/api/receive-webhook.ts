// The story of one webhook, top to bottom, in Kestra's own order of checks: flow, key, trigger, body,
// path, condition, inputs, execution. Whatever comes of it is recorded with the answer that is sent, and
// nothing is answered with success before it is on disk.
// Source: kestra-webhook §3.1, seen on Kestra 1.3.19 and 2.0.0.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { Delivery, WebhookAnswer } from '../contract/model.ts';
import type { Executor } from '../execution/executor.ts';
import { keepArrivedFiles } from '../execution/keep-arrived-files.ts';
import { type StartedExecution, type StartEnvironment, startFromTrigger } from '../execution/start-execution.ts';
import type { FlowLookup } from '../flow/flow-index.ts';
import { matchWebhook } from '../flow/match-webhook.ts';
import type { Journal } from '../journal/journal.ts';
import type { FlowDefinition, TriggerDefinition } from '../plugin/definition.ts';
import type { ArrivedFile, WebhookArrival } from '../plugin/plugin.ts';
import type { TaskPorts } from '../plugin/ports.ts';
import { findPlugin } from '../plugin/registry.ts';
import { describeRequest } from './describe-request.ts';
import { hideKey } from './hide-key.ts';
import { createWebhookKeyRenderer } from './webhook-key.ts';
import { awaitWebhook } from './webhook-wait.ts';
import type { AnswerWebhook, ReceiveWebhook, WebhookAddress, WebhookCall, WebhookOutcome } from './webhook-call.ts';

/** What receiving needs. */
export interface ReceiveOptions extends StartEnvironment {
  readonly journal: Journal;
  readonly executor: Executor;
  readonly ports: Pick<TaskPorts, 'files'>;
  readonly findFlow: FlowLookup;
  /** The tenant that this server's addresses have; others are served, and said. */
  readonly tenant: string;
}

/** Makes the receiver. */
export function createReceiveWebhook(options: ReceiveOptions): ReceiveWebhook {
  return async (call, answer) => {
    const id = call.deliveryId ?? options.newId();
    const started = call.address.ok ? start({ id, call, address: call.address.value }, options) : call.address;
    if (!started.ok) return refuse({ id, call, answer, error: started.error }, options);
    return run({ id, call, answer, started: started.value }, options);
  };
}

/** What the trigger sees: an inflated body comes with the headers that Kestra's HTTP server makes for it. */
function toArrival({ request, body, inflated }: WebhookCall): WebhookArrival {
  if (inflated === undefined) return { request, body };
  return { request: { ...request, headers: inflated.headers }, body: inflated.body };
}

/** What a call has led to. */
interface Started extends StartedExecution {
  readonly flow: FlowDefinition;
  readonly trigger: TriggerDefinition;
  readonly files: readonly ArrivedFile[];
}

/** A call, and the id that its delivery will have. */
interface Arrived {
  readonly id: string;
  readonly call: WebhookCall;
}

/** The checks in the order of the server; the first that fails is the reason. Nothing is kept yet. */
function start(
  { id, call, address }: Arrived & { readonly address: WebhookAddress },
  options: ReceiveOptions,
): Result<Started> {
  const found = options.findFlow({ namespace: address.namespace, id: address.flowId });
  if (!found.ok) return found;
  const flow = found.value;
  if (flow.disabled) {
    return fail(
      createError('FLOW_DISABLED', `Cannot start an execution: flow "${flow.namespace}.${flow.id}" is disabled`),
    );
  }
  const render = createWebhookKeyRenderer({ flow, tenantId: address.tenant }, options);
  const { switches } = options.rendering;
  const trigger = matchWebhook({ flow, key: address.key, render, switches });
  if (!trigger.ok) return trigger;
  if (!options.executor.hasRoom()) {
    return fail(createError('QUEUE_FULL', 'Cannot start an execution: too many executions wait already'));
  }
  const plugin = findPlugin(trigger.value.type)?.plugin;
  if (plugin?.kind !== 'webhook') {
    return fail(createError('INTERNAL', `Cannot read the webhook: type "${trigger.value.type}" is no webhook trigger`));
  }
  const executionId = options.newId();
  const scope = { namespace: flow.namespace, flowId: flow.id, executionId };
  const read = plugin.read(toArrival(call), { properties: trigger.value.properties, scope, switches });
  if (!read.ok) return read;
  if (address.hasExtraPath) {
    return fail(createError('PATH_EXTRA', 'Cannot start an execution: the address goes on behind the key'));
  }
  const { variables, files } = read.value;
  const of = { flow, tenantId: address.tenant, trigger: trigger.value };
  const started = startFromTrigger({ ...of, variables, deliveryId: id, executionId }, options);
  return started.ok ? ok({ flow, trigger: trigger.value, files, ...started.value }) : started;
}

/**
 * Stores what came as files, keeps delivery and execution in one commit, then lets the execution run. Who does not wait is answered at
 * once; who waits is answered once the end and the answer itself are kept.
 */
async function run(
  { id, call, answer, started }: Arrived & { readonly answer: AnswerWebhook; readonly started: Started },
  options: ReceiveOptions,
): Promise<WebhookAnswer> {
  const { flow, trigger, execution } = started;
  const record = (sent?: WebhookAnswer): Delivery => createDelivery({ id, call, started, sent }, options);
  const base = options.globals.kestraUrl().replace(/\/$/, '');
  const url = `${base}/ui/${execution.tenantId}/executions/${flow.namespace}/${flow.id}/${execution.id}`;
  const isAwaited = trigger.properties.get('wait') === true;
  const stored = await keepArrivedFiles(started.files, execution, options.ports.files);
  if (!stored.ok) return refuse({ id, call, answer, error: stored.error }, options);
  const early = isAwaited ? undefined : answer({ type: 'started', execution, url }, call);
  const kept = await options.journal.append([
    { type: 'delivery', stored: { delivery: record(early), body: call.body } },
    { type: 'execution', execution },
    ...started.logs.map((log) => ({ type: 'log', log }) as const),
  ]);
  if (!kept.ok) return answer({ type: 'refused', error: kept.error }, call);
  const ended = options.executor.run(flow, execution);
  if (early !== undefined) return early;
  const outcome = await awaitWebhook({ flow, trigger, ended, url }, options);
  return recordAnswer({ call, record, sent: answer(outcome, call), answer }, options);
}

/** Keeps the final answer; a success that cannot be kept is not answered. */
async function recordAnswer(
  of: {
    readonly call: WebhookCall;
    readonly record: (sent: WebhookAnswer) => Delivery;
    readonly sent: WebhookAnswer;
    readonly answer: AnswerWebhook;
  },
  { journal }: ReceiveOptions,
): Promise<WebhookAnswer> {
  const stored = { delivery: of.record(of.sent), body: of.call.body };
  const kept = await journal.append([{ type: 'delivery', stored }]);
  return kept.ok ? of.sent : of.answer({ type: 'refused', error: kept.error }, of.call);
}

/** Nothing started. The answer says no more than Kestra would; the reason stands with the delivery. */
async function refuse(
  { id, call, answer, error }: Arrived & { readonly answer: AnswerWebhook; readonly error: ErrorValue },
  options: ReceiveOptions,
): Promise<WebhookAnswer> {
  const outcome: WebhookOutcome = { type: 'refused', error };
  const sent = answer(outcome, call);
  const delivery = createDelivery({ id, call, sent, error }, options);
  // A refusal is sent also where it cannot be kept: the caller's request changed nothing.
  await options.journal.append([{ type: 'delivery', stored: { delivery, body: call.body } }]);
  return sent;
}

/** The record of a call; without an answer while the caller waits. */
function createDelivery(
  of: Arrived & {
    readonly started?: Started;
    readonly sent: WebhookAnswer | undefined;
    readonly error?: ErrorValue;
  },
  options: ReceiveOptions,
): Delivery {
  const { call, started } = of;
  const address = call.address.ok ? call.address.value : undefined;
  const traces = { request: call.request, answer: of.sent, reason: of.error };
  const { request, answer, reason } = hideKey(traces, started?.flow ?? flowOf(address, options));
  return {
    id: of.id,
    receivedAt: call.receivedAt,
    provenance: call.provenance,
    method: call.request.method,
    target: request.target,
    bodyBytes: call.body.length,
    ...describeRequest(call.request.headers, call.body),
    ...(answer === undefined ? {} : { status: answer.status, durationMs: call.elapsedMs(), answer }),
    ...(address === undefined ? {} : { namespace: address.namespace, flowId: address.flowId }),
    ...(started === undefined ? {} : { triggerId: started.trigger.id, executionId: started.execution.id }),
    ...(reason === undefined ? {} : { reason }),
    notes: notesOn(address, options),
    request,
  };
}

function flowOf(address: WebhookAddress | undefined, { findFlow }: ReceiveOptions): FlowDefinition | undefined {
  if (address === undefined) return undefined;
  const found = findFlow({ namespace: address.namespace, id: address.flowId });
  return found.ok ? found.value : undefined;
}

/** What an open-source Kestra would not accept, though we do. */
function notesOn(address: WebhookAddress | undefined, { tenant }: ReceiveOptions): readonly string[] {
  if (address?.isShortForm === true)
    return [`Your server will not accept this address: it wants the tenant in it (/api/v1/${tenant}/…)`];
  if (address !== undefined && address.tenant !== tenant) {
    return [`Your server will not accept this address: open-source Kestra knows the tenant "${tenant}" alone`];
  }
  return [];
}
