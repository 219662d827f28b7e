// A refusal → the answer that Kestra sends for it: body and headers in the shape of the profile.
// Source: answers of Kestra 1.3.19 and 2.0.0 (the recorded exchanges).
import { assertNever } from '../contract/errors.ts';
import type { RawHeader, WebhookAnswer } from '../contract/delivery.ts';
import { type AnswerContext, dateHeader, finishAnswer, reasonOf, securityHeaders } from './answer-draft.ts';
import { type Problem, printLinkedMessage, printProblem, problemTypeOf } from './kestra-error-body.ts';
import type { Refusal } from './refusal.ts';
import { answerUnreadable } from './unreadable-answer.ts';
import { pathOf } from './webhook-target.ts';

/** Words the answer for a refusal. Pure but for the trace id that the context makes. */
export function answerRefusal(refusal: Refusal, context: AnswerContext): WebhookAnswer {
  switch (refusal.origin) {
    case 'routed':
      return answerRouted(refusal, context);
    case 'bare':
      return answerBare(refusal, context);
    case 'guard':
      return answerGuard(refusal, context);
    case 'reader':
      return answerUnreadable({ status: refusal.status, switches: context.switches });
    default:
      return assertNever(refusal.origin);
  }
}

function answerRouted(refusal: Refusal, context: AnswerContext): WebhookAnswer {
  const { status } = refusal;
  if (!context.switches.answersProblems) {
    const reason = refusal.reason ?? reasonOf(status);
    const message = refusal.text === '' ? reason : `${reason}: ${refusal.text}`;
    const headers: RawHeader[] = [['content-type', 'application/json'], dateHeader(context), ...retryAfter(refusal)];
    const body = printLinkedMessage({ message, href: refusal.instance ?? context.target, ...violationsOf(refusal) });
    return finishAnswer({ status, reason, headers, body }, context);
  }
  const headers: RawHeader[] = [['content-type', 'application/problem+json']];
  if (status === 405) headers.push(['Allow', refusal.allowed?.join(', ') ?? 'HEAD, POST, PUT, GET']);
  headers.push(dateHeader(context), ...retryAfter(refusal));
  if (status === 404) headers.push(['X-Kestra-Edition', 'OSS']);
  headers.push(...securityHeaders(context));
  return finishAnswer({ status, headers, body: problemBody(refusal, context) }, context);
}

/** Ours, where Kestra has no such answer. */
function retryAfter({ retryAfterSeconds }: Refusal): readonly RawHeader[] {
  return retryAfterSeconds === undefined ? [] : [['Retry-After', String(retryAfterSeconds)]];
}

/** An answer that Kestra's handler gives without a body; where problems are sent, a filter fills it in. */
function answerBare(refusal: Refusal, context: AnswerContext): WebhookAnswer {
  const { status } = refusal;
  if (context.switches.answersProblems && status >= 400 && context.method !== 'HEAD') {
    const headers: RawHeader[] = [
      dateHeader(context),
      ['content-type', 'application/problem+json'],
      ...securityHeaders(context),
    ];
    return finishAnswer({ status, headers, body: problemBody(refusal, context) }, context);
  }
  return finishAnswer({ status, headers: [dateHeader(context), ...securityHeaders(context)], body: '' }, context);
}

function answerGuard(refusal: Refusal, context: AnswerContext): WebhookAnswer {
  const { status } = refusal;
  if (!context.switches.answersProblems) return finishAnswer({ status, headers: [], body: '' }, context);
  const headers: RawHeader[] = [['content-type', 'application/problem+json'], ...securityHeaders(context)];
  return finishAnswer({ status, headers, body: problemBody(refusal, context) }, context);
}

function violationsOf({ violations }: Refusal): Pick<Problem, 'violations'> {
  return violations === undefined ? {} : { violations };
}

function problemBody(refusal: Refusal, context: AnswerContext): string {
  const { status, text } = refusal;
  const problem: Problem = {
    type: refusal.problem ?? problemTypeOf(status),
    status,
    instance: refusal.instance ?? pathOf(context.target),
    ...(text === '' ? {} : { detail: text }),
    ...violationsOf(refusal),
    ...(status >= 500 && refusal.problem === undefined ? { traceId: context.newTraceId() } : {}),
  };
  return printProblem(problem);
}
