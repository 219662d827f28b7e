// An answer while it is made, and the headers that every answer of a profile has. Kestra's headers have an
// order and letter case that depend on where in its server an answer arises; each maker says its own.
// Source: answers of Kestra 1.3.19 and 2.0.0 (the recorded exchanges).
import { STATUS_CODES } from 'node:http';
import type { RawHeader, WebhookAnswer } from '../contract/delivery.ts';
import type { Switches } from '../contract/switches.ts';

/** What all answers to one request have in common. */
export interface AnswerContext {
  readonly switches: Switches;
  readonly method: string;
  /** The request's path and query, undecoded. */
  readonly target: string;
  /** The time as HTTP has it. */
  readonly date: string;
  /** Makes the id under which an unexpected error is said to be traced. */
  newTraceId(): string;
}

/** An answer without the headers that follow from its body. */
export interface AnswerDraft {
  readonly status: number;
  /** The reason phrase where it is not the status's own. */
  readonly reason?: string;
  readonly headers: readonly RawHeader[];
  /** Absent: an answer that has no length either, such as 204. */
  readonly body?: string;
}

/** The header with the time. */
export function dateHeader(context: AnswerContext): RawHeader {
  return ['date', context.date];
}

/** The headers against framing and sniffing, where the profile sends them. */
export function securityHeaders(context: AnswerContext): readonly RawHeader[] {
  if (!context.switches.sendsSecurityHeaders) return [];
  return [
    ['X-Frame-Options', 'SAMEORIGIN'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ];
}

/** Completes an answer: reason phrase, length, and nothing but the head for HEAD, which also ends the connection. */
export function finishAnswer(draft: AnswerDraft, context: AnswerContext): WebhookAnswer {
  const { status, headers, body } = draft;
  const reason = draft.reason ?? reasonOf(status);
  if (context.method === 'HEAD') return { status, reason, headers: [...headers, ['connection', 'close']], body: '' };
  if (body === undefined || status === 204 || status === 304 || status < 200)
    return { status, reason, headers, body: '' };
  const text = status === 205 ? '' : body;
  return { status, reason, headers: [...headers, ['content-length', String(Buffer.byteLength(text))]], body: text };
}

// Where the reason phrases of Kestra's HTTP framework differ from Node's.
const reasons: Readonly<Record<number, string>> = {
  413: 'Request Entity Too Large',
  414: 'Request-URI Too Long',
  416: 'Requested Range Not Satisfiable',
  418: 'I am a teapot',
};

/** The reason phrase of a status. */
export function reasonOf(status: number): string {
  return reasons[status] ?? STATUS_CODES[status] ?? '';
}
