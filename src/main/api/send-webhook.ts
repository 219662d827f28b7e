// A test request of the window to a trigger that is named. The core renders its key, because a secret must not reach
// the window; nothing else is special. Deliveries that are sent again: `replay-delivery.ts`.
import { ok, type Result } from '../contract/errors.ts';
import type { TestRequest } from '../contract/methods.ts';
import { webhookUrl } from '../contract/webhook-url.ts';
import type { Handlers } from './handler.ts';
import { createReplayHandler } from './replay-delivery.ts';
import { renderKeyOf, sendOnce, type SendWebhookOptions } from './send-once.ts';

/** The handlers of test requests and of deliveries that are sent again. */
export function createSendHandler(options: SendWebhookOptions): Pick<Handlers, 'webhooks.send' | 'deliveries.replay'> {
  return {
    async 'webhooks.send'({ base64, method, headers, ...target }) {
      const url = urlOf(target, options);
      if (!url.ok) return url;
      const body = Buffer.from(base64, 'base64');
      return sendOnce({ url: url.value, method, headers, body, own: { provenance: 'APP' } }, options);
    },
    ...createReplayHandler(options, (target) => urlOf(target, options)),
  };
}

/** The address with its rendered key. Answers FLOW_NOT_FOUND, WEBHOOK_NOT_FOUND, EXPRESSION_FAILED. */
function urlOf(
  { query, ...target }: Omit<TestRequest, 'base64' | 'headers' | 'method'>,
  options: SendWebhookOptions,
): Result<string> {
  const key = renderKeyOf(target, options);
  if (!key.ok) return key;
  const { namespace, flowId, tenant } = target;
  const place = { ingress: options.ingress(), namespace, flowId, key: key.value };
  const address = webhookUrl({ ...place, ...(tenant === undefined ? {} : { tenant }) });
  return ok(query === '' ? address : `${address}?${query}`);
}
