// A test request of the window, or a delivery that is sent again: one real HTTP request to the running ingress, as
// any caller sends it. The core renders the key, because a secret must not reach the window; nothing else is special.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Answer, MethodParameters } from '../contract/methods.ts';
import type { RawHeader } from '../contract/model.ts';
import { webhookUrl } from '../contract/webhook-url.ts';
import type { StartEnvironment } from '../execution/start-execution.ts';
import type { FlowLookup } from '../flow/flow-index.ts';
import { keyTemplateOf, webhooksOf } from '../flow/match-webhook.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './handler.ts';
import type { OwnDelivery, OwnRequests, SocketEnd } from './own-requests.ts';
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

/** The handlers of test requests and of deliveries that are sent again. */
export function createSendHandler(options: SendWebhookOptions): Pick<Handlers, 'webhooks.send' | 'deliveries.replay'> {
  return {
    'webhooks.send': ({ base64, ...request }) =>
      sendOne({ ...request, body: Buffer.from(base64, 'base64'), provenance: 'APP' }, options),
    'deliveries.replay'({ id, ...target }) {
      const delivery = options.journal.storage.delivery(id);
      if (!delivery.ok) return delivery;
      const body = options.journal.storage.deliveryBody(id);
      if (!body.ok) return body;
      const { request } = delivery.value;
      const [, query = ''] = /\?(.*)$/s.exec(request.target) ?? [];
      const headers = request.headers.filter(([name]) => !connectionHeaders.has(name.toLowerCase()));
      const sent = { method: request.method, ...target, headers, query, tenant: options.tenant, body: body.value };
      return sendOne({ ...sent, provenance: 'REPLAY' }, options);
    },
  };
}

/** Headers of one connection or one framing: those of the new request are its own. */
const connectionHeaders: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** One request to a trigger, and what it is kept as. */
type SentRequest = Omit<MethodParameters<'webhooks.send'>, 'base64'> &
  Pick<OwnDelivery, 'provenance'> & { readonly body: Uint8Array };

/** Answers what `urlOf` answers, SERVER_NOT_FOUND, and REQUEST_MALFORMED where no delivery came of it. */
async function sendOne(
  { body, provenance, ...request }: SentRequest,
  options: SendWebhookOptions,
): Promise<Answer<'webhooks.send'>> {
  const { newId, ownRequests, send, journal } = options;
  const url = urlOf(request, options);
  if (!url.ok) return url;
  const deliveryId = newId();
  const answer = await send({
    url: url.value,
    method: request.method,
    headers: request.headers,
    ...(body.length === 0 ? {} : { body }),
    onConnect: (from) => ownRequests.announce(from, { deliveryId, provenance }),
  });
  ownRequests.forget(deliveryId);
  if (!answer.ok) return answer;
  const { status } = answer.value;
  if (journal.storage.delivery(deliveryId).ok) return ok({ deliveryId, status });
  const message = `Cannot show delivery: the request was answered with ${status} before it could be read`;
  return fail(createError('REQUEST_MALFORMED', message));
}

/** The address with its rendered key. Answers FLOW_NOT_FOUND, WEBHOOK_NOT_FOUND, EXPRESSION_FAILED. */
function urlOf(request: Omit<SentRequest, 'body' | 'provenance'>, options: SendWebhookOptions): Result<string> {
  const { namespace, flowId, triggerId, tenant, query } = request;
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
