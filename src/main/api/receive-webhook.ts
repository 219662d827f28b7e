// The story of one webhook, top to bottom: decided, started, recorded, answered. Whatever comes of it is recorded
// with the answer that is sent, and nothing is answered with success before it is on disk.
// Source: kestra-webhook §3.1, seen on Kestra 1.3.19 and 2.0.0.
import { type ErrorValue, fail } from '../contract/errors.ts';
import type { Delivery, WebhookAnswer } from '../contract/delivery.ts';
import type { RequestLabel } from '../contract/request-label.ts';
import { asStored } from '../execution/as-stored.ts';
import type { Executor } from '../execution/executor.ts';
import { keepArrivedFiles } from '../execution/file/keep-arrived-files.ts';
import { type StartEnvironment, toChanges } from '../execution/start-execution.ts';
import type { FlowLookup } from '../flow/flow-index.ts';
import type { Journal } from '../journal/journal.ts';
import type { StoredDelivery } from '../journal/storage.ts';
import type { TaskPorts } from '../plugin/ports.ts';
import { decideWebhook, type Decision, type StartedWebhook } from './decide-webhook.ts';
import { describeRequest } from './describe-request.ts';
import { type Faults, toFaultError } from './faults.ts';
import type { createRetryFinder } from './find-retry.ts';
import { hideKey } from './hide-key.ts';
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
  /** What is to be answered in place of what flows do; absent: nothing. */
  readonly faults?: Pick<Faults, 'take' | 'wait'>;
  /** Tells retries of what came before; absent: only what the sender says of them is told. */
  readonly findRetry?: ReturnType<typeof createRetryFinder>;
}

/** Makes the receiver. */
export function createReceiveWebhook(options: ReceiveOptions): ReceiveWebhook {
  return async (call, answer) => {
    const id = call.deliveryId ?? options.newId();
    const arrived = { id, call, label: labelOf({ id, call }, options) };
    const decision = await decideUnderFault(arrived, options);
    const { started } = decision;
    if (!started.ok) return refuse({ ...arrived, answer, decision, error: started.error }, options);
    return run({ ...arrived, answer, decision, started: started.value }, options);
  };
}

/** A call, and the id and the label that its delivery will have. */
interface Arrived {
  readonly id: string;
  readonly call: WebhookCall;
  readonly label: RequestLabel;
}

/** Made once for a call, however often its delivery is written: each retry counts once. */
function labelOf({ id, call }: Omit<Arrived, 'label'>, { findRetry }: ReceiveOptions): RequestLabel {
  const label = describeRequest(call.request.headers, call.body);
  const { receivedAt, provenance, address } = call;
  const retry = findRetry?.({ id, receivedAt, provenance, ...label, ...(address.ok ? address.value : {}) });
  return retry === undefined ? label : { ...label, retry };
}

/** A call that the edge refused reaches no flow. */
function decide({ id, call }: Arrived, options: ReceiveOptions): Decision {
  const { address } = call;
  return address.ok ? decideWebhook({ id, call, address: address.value }, options) : { started: address };
}

/** Faults on request are for callers that have the key: nobody else is to learn that there is such a flow. */
async function decideUnderFault(arrived: Arrived, options: ReceiveOptions): Promise<FaultedDecision> {
  const decision = decide(arrived, options);
  const { flow, trigger } = decision;
  const fault = flow === undefined || trigger === undefined ? undefined : options.faults?.take(flow);
  if (fault === undefined) return decision;
  if (fault.type !== 'delay') return { ...decision, started: fail(toFaultError(fault)) };
  await options.faults?.wait(fault.delayMs);
  // Conditions, room and the execution's beginning are those of the moment after the wait.
  return { ...decide(arrived, options), delayMs: fault.delayMs };
}

/** How far a call came, and how long a fault kept it waiting. */
interface FaultedDecision extends Decision {
  readonly delayMs?: number;
}

/** A call, and how far it came. */
interface Decided extends Arrived {
  readonly decision: FaultedDecision;
}

/**
 * Stores what came as files, keeps delivery and execution in one commit, then lets the execution run. Who does not wait is answered at
 * once; who waits is answered once the end and the answer itself are kept.
 */
async function run(
  {
    id,
    call,
    label,
    answer,
    decision,
    started,
  }: Decided & {
    readonly answer: AnswerWebhook;
    readonly started: StartedWebhook;
  },
  options: ReceiveOptions,
): Promise<WebhookAnswer | undefined> {
  const { flow, trigger, execution } = started;
  const record = (sent?: WebhookAnswer): Delivery => createDelivery({ id, call, label, decision, sent }, options);
  const base = options.globals.kestraUrl().replace(/\/$/, '');
  const url = `${base}/ui/${execution.tenantId}/executions/${flow.namespace}/${flow.id}/${execution.id}`;
  const isAwaited = trigger.properties.get('wait') === true;
  const filed = await keepArrivedFiles(started.files, execution, options.ports.files);
  if (!filed.ok) return refuse({ id, call, label, answer, decision, error: filed.error }, options);
  const early = isAwaited ? undefined : answer({ type: 'started', execution, url }, call);
  const stored = asStored(execution, options.rendering.switches);
  const store = (sent?: WebhookAnswer): StoredDelivery => {
    const { variables } = stored.trigger ?? {};
    return { delivery: record(sent), body: call.body, ...(variables === undefined ? {} : { variables }) };
  };
  const committed = options.journal.append([
    { type: 'delivery', stored: store(early) },
    ...toChanges({ ...started, execution: stored }),
  ]);
  const begun = options.executor.runBeside(flow, stored);
  const kept = await committed;
  if (!kept.ok) return answer({ type: 'refused', error: kept.error }, call);
  const ended = begun ?? options.executor.run(flow, stored);
  if (early !== undefined) return early;
  const outcome = await awaitWebhook({ flow, trigger, ended, url }, options);
  return recordAnswer({ call, store, sent: answer(outcome, call), answer }, options);
}

/** Keeps the final answer; a success that cannot be kept is not answered. */
async function recordAnswer(
  of: {
    readonly call: WebhookCall;
    readonly store: (sent: WebhookAnswer) => StoredDelivery;
    readonly sent: WebhookAnswer;
    readonly answer: AnswerWebhook;
  },
  { journal }: ReceiveOptions,
): Promise<WebhookAnswer> {
  const kept = await journal.append([{ type: 'delivery', stored: of.store(of.sent) }]);
  return kept.ok ? of.sent : of.answer({ type: 'refused', error: kept.error }, of.call);
}

/** Nothing started. The answer says no more than Kestra would; the reason stands with the delivery. */
async function refuse(
  {
    id,
    call,
    label,
    answer,
    decision,
    error,
  }: Decided & { readonly answer: AnswerWebhook; readonly error: ErrorValue },
  options: ReceiveOptions,
): Promise<WebhookAnswer | undefined> {
  const outcome: WebhookOutcome = { type: 'refused', error };
  const sent = error.details?.['isDropped'] === true ? undefined : answer(outcome, call);
  const delivery = createDelivery({ id, call, label, decision, sent, error }, options);
  // A refusal is sent also where it cannot be kept: the caller's request changed nothing.
  await options.journal.append([{ type: 'delivery', stored: { delivery, body: call.body } }]);
  return sent;
}

/** The record of a call; without an answer while the caller waits or where it is to get none, and with a reason where nothing started. */
function createDelivery(
  of: Decided & { readonly sent: WebhookAnswer | undefined; readonly error?: ErrorValue },
  options: ReceiveOptions,
): Delivery {
  const { call } = of;
  const { flow, trigger, started } = of.decision;
  const address = call.address.ok ? call.address.value : undefined;
  const traces = { request: call.request, answer: of.sent, reason: of.error };
  const { request, answer, reason } = hideKey(traces, flow);
  return {
    id: of.id,
    receivedAt: call.receivedAt,
    provenance: call.provenance,
    ...(call.replayOf === undefined ? {} : { replayOf: call.replayOf }),
    method: call.request.method,
    target: request.target,
    bodyBytes: call.body.length,
    ...of.label,
    ...(answer === undefined ? {} : { status: answer.status, durationMs: call.elapsedMs(), answer }),
    ...(address === undefined ? {} : { namespace: address.namespace, flowId: address.flowId }),
    ...(trigger === undefined ? {} : { triggerId: trigger.id }),
    ...(started.ok && reason === undefined ? { executionId: started.value.execution.id } : {}),
    ...(reason === undefined ? {} : { reason }),
    notes: [...notesOn(address, options), ...noteDelay(of.decision)],
    ...(flow === undefined ? {} : { flowRevision: flow.revision }),
    request,
  };
}

/** A fault is no part of the flow, so the record says what the caller waited for. */
function noteDelay({ delayMs }: FaultedDecision): readonly string[] {
  return delayMs === undefined ? [] : [`Begun ${delayMs} ms late by a fault on request; your server will not wait`];
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
