// What became of a webhook → the answer that Kestra sends. The core decides, this file words; the oddities
// of `responseCode` are the running software's.
// Source: answers of Kestra 1.3.19 and 2.0.0 (the recorded exchanges), `observed-webhook.md` §5.
import { STATUS_CODES } from 'node:http';
import { printWebhookResponse } from '../api/kestra-json.ts';
import type { WebhookOutcome } from '../api/webhook-call.ts';
import { assertNever } from '../contract/errors.ts';
import type { RawHeader, WebhookAnswer } from '../contract/delivery.ts';
import { type AnswerContext, dateHeader, finishAnswer, securityHeaders } from './answer-draft.ts';
import { escapeAstral } from './astral-escapes.ts';
import { refusalOf } from './refusal.ts';
import { answerRefusal } from './refusal-answer.ts';

/** Words the answer to a webhook. Pure but for the trace id that the context makes. */
export function answerOutcome(outcome: WebhookOutcome, context: AnswerContext): WebhookAnswer {
  switch (outcome.type) {
    case 'refused':
      return answerRefusal(refusalOf(outcome.error, context, context.switches), context);
    case 'started':
      return answerJson({ status: 200, body: printResponse(outcome, context) }, context);
    case 'ended':
      return answerEnded(outcome, context);
    case 'outputs':
      return answerOutputs(outcome, context);
    default:
      return assertNever(outcome);
  }
}

type Ended = Extract<WebhookOutcome, { type: 'ended' }>;
type Outputs = Extract<WebhookOutcome, { type: 'outputs' }>;

function answerEnded(outcome: Ended, context: AnswerContext): WebhookAnswer {
  const status = statusOf(outcome);
  return refuseStatus(status, context) ?? answerJson({ status, body: printResponse(outcome, context) }, context);
}

function answerOutputs(outcome: Outputs, context: AnswerContext): WebhookAnswer {
  const status = statusOf(outcome);
  const refused = refuseStatus(status, context);
  if (refused !== undefined) return refused;
  const isText = outcome.contentType === 'text/plain';
  // A map without entries is nothing to Kestra, and nothing as text is the word null.
  const body = outcome.outputs ?? (isText ? 'null' : '');
  if (context.switches.answersProblems && status >= 400 && (isText || body === '')) {
    return answerRefusal({ status, origin: 'bare', text: isText ? body : '' }, context);
  }
  if (outcome.contentType !== undefined) {
    const headers: RawHeader[] = [
      ['Content-Type', outcome.contentType],
      dateHeader(context),
      ...securityHeaders(context),
    ];
    return finishAnswer({ status, headers, body }, context);
  }
  return body === ''
    ? answerRefusal({ status, origin: 'bare', text: '' }, context)
    : answerJson({ status, body }, context);
}

/** 404 always becomes the answer of an unknown path; a number that is no status is an error of its own. */
function refuseStatus(status: number, context: AnswerContext): WebhookAnswer | undefined {
  if (status === 404) return answerRefusal({ status, origin: 'routed', text: '' }, context);
  if (STATUS_CODES[status] !== undefined) return undefined;
  if (context.switches.answersProblems) return answerRefusal({ status: 500, origin: 'bare', text: '' }, context);
  const text = `Invalid HTTP status code: ${status}`;
  return answerRefusal({ status: 422, origin: 'routed', text, reason: 'Illegal argument' }, context);
}

function statusOf({ execution, responseCode }: Ended | Outputs): number {
  return responseCode ?? (execution.state.current === 'FAILED' ? 500 : 200);
}

function printResponse(
  outcome: Extract<WebhookOutcome, { type: 'started' | 'ended' }>,
  context: AnswerContext,
): string {
  return printWebhookResponse(outcome.execution, {
    switches: context.switches,
    isFresh: outcome.type === 'started',
    ...(outcome.url === undefined ? {} : { url: outcome.url }),
  });
}

function answerJson(
  { status, body }: { readonly status: number; readonly body: string },
  context: AnswerContext,
): WebhookAnswer {
  // Kestra answers HEAD without even the type of what it would have sent.
  const type: readonly RawHeader[] = context.method === 'HEAD' ? [] : [['content-type', 'application/json']];
  return finishAnswer(
    { status, headers: [dateHeader(context), ...securityHeaders(context), ...type], body: escapeAstral(body) },
    context,
  );
}
