// A test request of the window: one real HTTP request to the running ingress, as any caller sends it. The core
// renders the key, because a secret must not reach the window; nothing else about it is special.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { MethodParameters } from '../contract/methods.ts';
import type { RawHeader } from '../contract/model.ts';
import { webhookUrl } from '../contract/webhook-url.ts';
import type { StartEnvironment } from '../execution/start-execution.ts';
import type { FlowLookup } from '../flow/flow-index.ts';
import { keyTemplateOf, webhooksOf } from '../flow/match-webhook.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './handler.ts';
import type { OwnRequests, SocketEnd } from './own-requests.ts';
import { createWebhookKeyRenderer } from './webhook-key.ts';

/** One request, and who is told of its socket before a byte goes out. */
export interface OutgoingRequest {
  readonly url: string;
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

/** The handler of test requests. */
export function createSendHandler(options: SendWebhookOptions): Pick<Handlers, 'webhooks.send'> {
  const { newId, ownRequests, send, journal } = options;
  return {
    async 'webhooks.send'(parameters) {
      const url = urlOf(parameters, options);
      if (!url.ok) return url;
      const deliveryId = newId();
      const { method, headers, base64 } = parameters;
      const body = Buffer.from(base64, 'base64');
      const answer = await send({
        url: url.value,
        method,
        headers,
        ...(body.length === 0 ? {} : { body }),
        onConnect: (from) => ownRequests.announce(from, deliveryId),
      });
      ownRequests.forget(deliveryId);
      if (!answer.ok) return answer;
      const { status } = answer.value;
      if (journal.storage.delivery(deliveryId).ok) return ok({ deliveryId, status });
      const message = `Cannot show delivery: the request was answered with ${status} before it could be read`;
      return fail(createError('REQUEST_MALFORMED', message));
    },
  };
}

/** The address with its rendered key. Answers FLOW_NOT_FOUND, WEBHOOK_NOT_FOUND, EXPRESSION_FAILED. */
function urlOf(parameters: MethodParameters<'webhooks.send'>, options: SendWebhookOptions): Result<string> {
  const { namespace, flowId, triggerId, tenant, query } = parameters;
  const found = options.findFlow({ namespace, id: flowId });
  if (!found.ok) return found;
  const flow = found.value;
  const trigger = webhooksOf(flow).find(({ id }) => triggerId === undefined || id === triggerId);
  if (trigger === undefined) {
    const which = triggerId === undefined ? 'webhook trigger' : `webhook trigger "${triggerId}"`;
    const message = `Cannot send request: flow "${namespace}.${flowId}" has no ${which}`;
    return fail(createError('WEBHOOK_NOT_FOUND', message));
  }
  const render = createWebhookKeyRenderer({ flow, tenantId: tenant ?? options.tenant }, options);
  const key = render(keyTemplateOf(trigger), trigger);
  if (!key.ok) return key;
  const place = { ingress: options.ingress(), namespace, flowId, key: key.value.trim() };
  const address = webhookUrl({ ...place, ...(tenant === undefined ? {} : { tenant }) });
  return ok(query === '' ? address : `${address}?${query}`);
}
