// One real HTTP request to the running ingress, as any caller sends it, and the delivery that comes of it. What it
// holds is its caller's business: a test request of the window, or a delivery that is sent again.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Answer } from '../contract/methods.ts';
import type { RawHeader } from '../contract/delivery.ts';
import type { StartEnvironment } from '../execution/start-execution.ts';
import type { FlowLookup } from '../flow/flow-index.ts';
import { keyTemplateOf, webhooksOf } from '../flow/match-webhook.ts';
import type { Journal } from '../journal/journal.ts';
import type { OwnDelivery, OwnRequests, SocketEnd } from './own-requests.ts';
import { createWebhookKeyRenderer } from './webhook-key.ts';

/** One request, and who is told of its socket before a byte goes out. */
export interface OutgoingRequest {
  readonly url: string;
  /** Stands in the first line as it is, in place of the path and the query of `url`; nothing is added to its headers then. */
  readonly target?: string;
  readonly method: string;
  readonly headers: readonly RawHeader[];
  readonly body?: Uint8Array;
  readonly onConnect: (from: SocketEnd) => void;
}

/** Sends one request and waits for the whole answer. Answers SERVER_NOT_FOUND where none comes. */
export type SendRequest = (request: OutgoingRequest) => Promise<Result<{ readonly status: number }>>;

/** What sending needs. */
export interface SendWebhookOptions extends Pick<StartEnvironment, 'newId' | 'rendering' | 'globals'> {
  readonly journal: Pick<Journal, 'storage'>;
  readonly findFlow: FlowLookup;
  readonly ownRequests: OwnRequests;
  readonly send: SendRequest;
  /** The tenant of addresses without one. */
  readonly tenant: string;
  /** Beginning of the ingress' address, without a slash at the end. */
  readonly ingress: () => string;
}

/** What is sent, and what its delivery is kept as. */
export interface OwnRequest extends Omit<OutgoingRequest, 'onConnect' | 'body'> {
  /** Empty for none. */
  readonly body: Uint8Array;
  readonly own: Omit<OwnDelivery, 'deliveryId'>;
}

/** Sends it. Answers SERVER_NOT_FOUND, and REQUEST_MALFORMED where no delivery came of it. */
export async function sendOnce(
  { body, own, ...request }: OwnRequest,
  { newId, ownRequests, send, journal }: SendWebhookOptions,
): Promise<Answer<'webhooks.send'>> {
  const deliveryId = newId();
  const answer = await send({
    ...request,
    ...(body.length === 0 ? {} : { body }),
    onConnect: (from) => ownRequests.announce(from, { deliveryId, ...own }),
  });
  ownRequests.forget(deliveryId);
  if (!answer.ok) return answer;
  const { status } = answer.value;
  if (journal.storage.delivery(deliveryId).ok) return ok({ deliveryId, status });
  const message = `Cannot show delivery: the request was answered with ${status} before it could be read`;
  return fail(createError('REQUEST_MALFORMED', message));
}

/** What rendering a key needs. */
export type KeyOptions = Pick<SendWebhookOptions, 'findFlow' | 'globals' | 'rendering' | 'tenant'>;

/** A trigger by name, and the tenant that its key may depend on. */
export interface KeyOf {
  readonly namespace: string;
  readonly flowId: string;
  /** Default: the first webhook trigger of the flow. */
  readonly triggerId?: string | undefined;
  readonly tenant?: string | undefined;
}

/** The rendered key of a trigger. Answers FLOW_NOT_FOUND, WEBHOOK_NOT_FOUND, EXPRESSION_FAILED. */
export function renderKeyOf({ namespace, flowId, triggerId, tenant }: KeyOf, options: KeyOptions): Result<string> {
  const found = options.findFlow({ namespace, id: flowId });
  if (!found.ok) return found;
  const flow = found.value;
  const trigger = webhooksOf(flow).find(({ id }) => triggerId === undefined || id === triggerId);
  if (trigger === undefined) {
    const which = triggerId === undefined ? 'webhook trigger' : `webhook trigger "${triggerId}"`;
    const message = `Cannot send request: flow "${namespace}.${flowId}" has no ${which}`;
    return fail(createError('WEBHOOK_NOT_FOUND', message));
  }
  const key = createWebhookKeyRenderer({ flow, tenantId: tenant ?? options.tenant }, options)(
    keyTemplateOf(trigger),
    trigger,
  );
  return key.ok ? ok(key.value.trim()) : key;
}
