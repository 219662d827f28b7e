// The answer to what Kestra's HTTP server gives up on before any handler sees it: broken framing, a head
// that is too long, a body that does not come. Without date and security headers, and the connection ends.
// Source: seen on Kestra 1.3.19 and 2.0.0 (the recorded exchanges `h-ctl`, `h-garbage`, `b-len-*`, `y-line4097`).
import type { RawHeader, WebhookAnswer } from '../contract/delivery.ts';
import type { Switches } from '../contract/switches.ts';
import { reasonOf } from './answer-draft.ts';
import { printLinkedMessage, printProblem, problemTypeOf } from './kestra-error-body.ts';
import { pathOf } from './webhook-target.ts';

/** What is known of an unreadable request. */
export interface UnreadableRequest {
  readonly status: number;
  /** Its target, where Kestra got beyond the request line. */
  readonly target?: string;
  readonly switches: Switches;
}

/** Words the answer. */
export function answerUnreadable({ status, target, switches }: UnreadableRequest): WebhookAnswer {
  const reason = reasonOf(status);
  const body = switches.answersProblems
    ? printProblem({
        type: problemTypeOf(status),
        status,
        detail: reason,
        instance: target === undefined ? '/bad-request' : pathOf(target),
        error: reason,
      })
    : printLinkedMessage({ message: reason, href: target ?? '/bad-request', embedded: reason });
  const headers: RawHeader[] = [
    ['Content-Type', switches.answersProblems ? 'application/problem+json' : 'application/json'],
    ['content-length', String(Buffer.byteLength(body))],
  ];
  // Kestra says that it closes only where it got beyond the request line; it closes in any case.
  if (target !== undefined) headers.push(['connection', 'close']);
  return { status, reason, headers, body };
}
