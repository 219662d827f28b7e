// What Kestra's server says for each error: status, reason, text. One table; the shape of the body and the
// order of headers are made in `refusal-answer.ts`. Answers never say more than Kestra's do.
// Source: answers of Kestra 1.3.19 and 2.0.0 (the recorded exchanges). 408, 413 of bodies and 503 are ours.
import type { ErrorValue } from '../contract/errors.ts';
import type { Violation } from '../contract/model.ts';
import type { Switches } from '../contract/switches.ts';
import type { ProblemType } from './kestra-error-body.ts';

/**
 * Where in Kestra's server the answer arises, which decides about its headers: in the router or a handler's
 * exception (`routed`), in a handler's answer without a body (`bare`), in the guard before all (`guard`), or
 * where the request could not be read to its end (`reader`).
 */
export type RefusalOrigin = 'routed' | 'bare' | 'guard' | 'reader';

/** What is answered to a request that started nothing. */
export interface Refusal {
  readonly status: number;
  readonly origin: RefusalOrigin;
  /** Kestra's text; empty where it gives none. */
  readonly text: string;
  /** The reason phrase and beginning of the message where it is not the status's own. */
  readonly reason?: string;
  readonly problem?: ProblemType;
  /** The path or target that the body names where Kestra does not name the request's. */
  readonly instance?: string;
  /** The methods that the address takes, for 405; default those of a webhook. */
  readonly allowed?: readonly string[];
  /** When the caller may try again, in seconds, as `Retry-After` says it. */
  readonly retryAfterSeconds?: number;
  /** What is wrong with an entity that was sent, one by one. */
  readonly violations?: readonly Violation[];
}

/** What is answered for an error; `request` names what Kestra repeats of it. */
export function refusalOf(
  error: ErrorValue,
  request: { readonly method: string; readonly target: string },
  switches: Switches,
): Refusal {
  const words = kestraWordsOf(error);
  switch (error.code) {
    case 'ROUTE_NOT_FOUND':
    case 'ADDRESS_REFUSED':
    case 'PATH_EXTRA':
      return routed(404, '');
    case 'FLOW_NOT_FOUND':
      return routed(404, 'Flow not found');
    case 'WEBHOOK_NOT_FOUND':
    case 'SECRET_NOT_FOUND':
      return routed(404, 'Webhook not found');
    case 'TENANT_UNKNOWN':
      return routed(400, "Tenant must be 'main' for OSS version");
    case 'METHOD_NOT_ALLOWED':
      return routed(
        405,
        `Method [${request.method}] not allowed for URI [${request.target}]. Allowed methods: [HEAD, POST, PUT, GET]`,
      );
    case 'NOT_ACCEPTABLE':
      return routed(406, words);
    case 'ORIGIN_REFUSED':
      return { status: 403, origin: 'guard', text: '' };
    case 'ADDRESS_MALFORMED':
      return { ...internal(words), instance: '/' };
    case 'FLOW_DISABLED':
      return routed(409, 'Cannot execute flow: flow is disabled.');
    case 'FLOW_INVALID':
      if (!switches.answersInvalidFlows) return routed(404, 'Flow not found');
      return routed(409, `Cannot execute flow: flow is invalid: ${words}`);
    case 'TRIGGER_DISABLED':
      return routed(409, 'Cannot execute flow: trigger is disabled.');
    case 'HEADERS_INVALID':
      return {
        ...routed(422, words),
        reason: 'Illegal argument',
        problem: { slug: 'invalid-argument', title: 'Invalid argument' },
      };
    case 'CONDITION_FALSE':
      return bare(switches.conditionFalseStatus);
    case 'INPUTS_INVALID':
      return { ...bare(switches.inputsInvalidStatus), problem: { slug: 'invalid-entity', title: 'Invalid entity' } };
    case 'EXPRESSION_FAILED':
      return switches.answersProblems ? bare(500) : internal(words);
    default:
      return otherRefusal(error);
  }
}

/** Errors that Kestra does not have, or answers alike: the server's own. */
function otherRefusal({ code, details }: ErrorValue): Refusal {
  switch (code) {
    case 'BODY_TOO_LARGE':
      return routed(413, 'Request Entity Too Large');
    case 'HEAD_TOO_LARGE':
      return { status: 413, origin: 'reader', text: '' };
    case 'REQUEST_MALFORMED':
      return { status: 400, origin: 'reader', text: '' };
    case 'REQUEST_TIMEOUT':
      return { status: 408, origin: 'reader', text: '' };
    case 'FAULT_ON_REQUEST':
      return bare(typeof details?.['status'] === 'number' ? details['status'] : 500);
    case 'QUEUE_FULL':
    case 'SERVER_PAUSED':
    case 'SERVER_STOPPING':
      return {
        ...routed(503, ''),
        problem: { slug: 'service-unavailable', title: 'Service unavailable' },
        retryAfterSeconds: 1,
      };
    default:
      return bare(500);
  }
}

/** What Kestra would say where that depends on the request: `details.kestra`, else the error's own message. */
function kestraWordsOf({ details, message }: ErrorValue): string {
  return typeof details?.['kestra'] === 'string' ? details['kestra'] : message;
}

function routed(status: number, text: string): Refusal {
  return { status, origin: 'routed', text };
}

function bare(status: number): Refusal {
  return { status, origin: 'bare', text: '' };
}

/** An exception that Kestra's server did not expect. */
function internal(text: string): Refusal {
  return { status: 500, origin: 'routed', text, reason: 'Internal server error' };
}
