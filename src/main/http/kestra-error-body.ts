// The two shapes of an error's body: the HTTP framework's message with links, and RFC 9457 problems.
// Texts are Kestra's; which error gets which text is decided elsewhere.
// Source: answers of Kestra 1.3.19 and 2.0.0 (the recorded exchanges).
import type { Violation } from '../contract/model.ts';
import { printJsonString } from '../contract/print-json.ts';

/** An error in the framework's shape. */
export interface LinkedMessage {
  readonly message: string;
  /** The request's target, query and all; `/` where Kestra could not read it. */
  readonly href: string;
  /** The one embedded error that answers to unreadable requests have. */
  readonly embedded?: string;
  /** What is wrong with an entity that was sent, one by one. */
  readonly violations?: readonly Violation[];
}

/** Prints the framework's error: nulls and all. */
export function printLinkedMessage({ message, href, embedded, violations = [] }: LinkedMessage): string {
  const self =
    `{"href":${printJsonString(href)},"templated":false,"profile":null,"deprecation":null,` +
    '"title":null,"hreflang":null,"type":null,"name":null}';
  const named = violations.map((each) => ({ message: each.message, path: printJsonString(each.path) }));
  const listed = embedded === undefined ? named : [{ message: embedded, path: 'null' }];
  const printed = listed.map(
    (each) =>
      `{"message":${printJsonString(each.message)},"logref":null,"path":${each.path},"_links":{},"_embedded":{}}`,
  );
  const errors = printed.length === 0 ? '{}' : `{"errors":[${printed.join()}]}`;
  return (
    `{"message":${printJsonString(message)},"logref":null,"path":null,` +
    `"_links":{"self":${self}},"_embedded":${errors}}`
  );
}

/** A type of problem: the last part of its address, and its title. */
export interface ProblemType {
  readonly slug: string;
  readonly title: string;
}

/** A problem. */
export interface Problem {
  readonly type: ProblemType;
  readonly status: number;
  /** Kestra's text; absent: the title, and on a server's error the fixed sentence. */
  readonly detail?: string;
  /** The request's path, undecoded, without query. */
  readonly instance: string;
  /** The one entry of `errors` that answers to unreadable requests have. */
  readonly error?: string;
  /** What is wrong with an entity that was sent, one by one. */
  readonly violations?: readonly Violation[];
  /** Only errors of the server have one. */
  readonly traceId?: string;
}

const internalDetail = 'An unexpected error occurred. Quote the traceId when contacting support.';

/** Prints a problem as RFC 9457 has it. */
export function printProblem({ type, status, detail, instance, error, violations, traceId }: Problem): string {
  const text = traceId === undefined ? (detail ?? type.title) : internalDetail;
  const members = [
    `"type":${printJsonString(`https://kestra.io/docs/api-reference/problems/${type.slug}`)}`,
    `"title":${printJsonString(type.title)}`,
    `"status":${status}`,
    `"detail":${printJsonString(text)}`,
    `"instance":${printJsonString(instance)}`,
  ];
  if (error !== undefined) members.push(`"errors":[{"detail":${printJsonString(error)}}]`);
  const listed = violations?.map(({ path, message }) => {
    return `{"detail":${printJsonString(message)},"path":${printJsonString(path)}}`;
  });
  if (listed !== undefined) members.push(`"errors":[${listed.join()}]`);
  if (traceId !== undefined) members.push(`"traceId":${printJsonString(traceId)}`);
  return `{${members.join()}}`;
}

const problemTypes: Readonly<Record<number, ProblemType>> = {
  400: { slug: 'bad-request', title: 'Bad request' },
  401: { slug: 'unauthenticated', title: 'Authentication required' },
  403: { slug: 'forbidden', title: 'Access denied' },
  404: { slug: 'not-found', title: 'Resource not found' },
  405: { slug: 'method-not-allowed', title: 'Method not allowed' },
  406: { slug: 'not-acceptable', title: 'Not acceptable' },
  409: { slug: 'conflict', title: 'Conflict' },
  410: { slug: 'resource-expired', title: 'Resource has expired' },
  413: { slug: 'payload-too-large', title: 'Payload too large' },
  415: { slug: 'unsupported-media-type', title: 'Unsupported media type' },
  422: { slug: 'validation-failed', title: 'Validation failed' },
};
const otherFault: ProblemType = { slug: 'bad-request', title: 'Bad request' };
const serverFault: ProblemType = { slug: 'internal-error', title: 'Internal server error' };

/** The type of problem that Kestra uses for a status where nothing more is known. */
export function problemTypeOf(status: number): ProblemType {
  return problemTypes[status] ?? (status >= 500 ? serverFault : otherFault);
}
