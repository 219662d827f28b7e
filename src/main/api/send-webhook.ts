// A test request of the window to a trigger that is named. The core renders its key, because a secret must not reach
// the window; nothing else is special. Deliveries that are sent again: `replay-delivery.ts`.
import { ok, type Result } from '../contract/errors.ts';
import type { Answer, SentRequest, TestRequest } from '../contract/methods.ts';
import { webhookUrl } from '../contract/webhook-url.ts';
import type { Handlers } from './handler.ts';
import { createReplayHandler } from './replay-delivery.ts';
import { renderKeyOf, sendOnce, type SendWebhookOptions } from './send-once.ts';

type SendMethods = 'webhooks.send' | 'webhooks.sendMany' | 'deliveries.replay';

/** The handlers of test requests and of deliveries that are sent again. */
export function createSendHandler(options: SendWebhookOptions): Pick<Handlers, SendMethods> {
  return {
    'webhooks.send': (request) => sendOne(request, options),
    'webhooks.sendMany': async ({ count, ...request }) =>
      // All begin before the first has ended: that is what they are for.
      ok(await Promise.all(Array.from({ length: count }, () => sendOfMany(request, options)))),
    ...createReplayHandler(options, (target) => urlOf(target, options)),
  };
}

async function sendOne(request: TestRequest, options: SendWebhookOptions): Promise<Answer<'webhooks.send'>> {
  const { base64, method, headers, isEdited = false, ...target } = request;
  const url = urlOf(target, options);
  if (!url.ok) return url;
  const body = Buffer.from(base64, 'base64');
  return sendOnce({ url: url.value, method, headers, body, own: { provenance: isEdited ? 'EDITED' : 'APP' } }, options);
}

/** One of many says by itself what became of it, so that one that fails does not hide the others. */
async function sendOfMany(request: TestRequest, options: SendWebhookOptions): Promise<SentRequest> {
  const sent = await sendOne(request, options);
  if (!sent.ok) return { error: sent.error };
  const kept = options.journal.storage.delivery(sent.value.deliveryId);
  const durationMs = kept.ok ? kept.value.durationMs : undefined;
  return { ...sent.value, ...(durationMs === undefined ? {} : { durationMs }) };
}

/** The address with its rendered key. Answers FLOW_NOT_FOUND, WEBHOOK_NOT_FOUND, EXPRESSION_FAILED. */
function urlOf(
  { query, ...target }: Omit<TestRequest, 'base64' | 'headers' | 'isEdited' | 'method'>,
  options: SendWebhookOptions,
): Result<string> {
  const key = renderKeyOf(target, options);
  if (!key.ok) return key;
  const { namespace, flowId, tenant } = target;
  const place = { ingress: options.ingress(), namespace, flowId, key: key.value };
  const address = webhookUrl({ ...place, ...(tenant === undefined ? {} : { tenant }) });
  return ok(query === '' ? address : `${address}?${query}`);
}
