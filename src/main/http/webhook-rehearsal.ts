// The edge's part in asking what a kept request would be answered with: it is read as when it came, and the status
// is worded with the switches of any version. No socket, and nothing is sent.
import type { WebhookCall, WebhookOutcome } from '../api/webhook-call.ts';
import type { WebhookAnswer, WebhookRequest } from '../contract/delivery.ts';
import { switchesOf, type Profile } from '../contract/profile.ts';
import { answerOutcome } from './webhook-answer.ts';
import { unpackWebhook } from './webhook-handler.ts';
import { type RouteOptions, routeWebhook } from './webhook-route.ts';

/** Where a kept request goes, and its body as the flow sees it. */
export async function readWebhookAgain(
  { request, body }: { readonly request: WebhookRequest; readonly body: Uint8Array },
  options: RouteOptions & { readonly bodyBytesMax: number },
): Promise<Pick<WebhookCall, 'address' | 'body' | 'inflated'>> {
  const address = routeWebhook(request, options);
  return unpackWebhook({ request, read: { body }, address }, options.bodyBytesMax);
}

/** The answer that a version of Kestra gives an outcome, without what only a moment has: its date and its trace. */
export function answerAs(
  profile: Profile,
  { outcome, request }: { readonly outcome: WebhookOutcome; readonly request: WebhookRequest },
): WebhookAnswer {
  const { method, target } = request;
  return answerOutcome(outcome, { switches: switchesOf(profile), method, target, date: '', newTraceId: () => '' });
}

/** The status of that answer. */
export function wordStatusAs(
  profile: Profile,
  of: { readonly outcome: WebhookOutcome; readonly request: WebhookRequest },
): Pick<WebhookAnswer, 'status' | 'reason'> {
  const { status, reason } = answerAs(profile, of);
  return { status, reason };
}
