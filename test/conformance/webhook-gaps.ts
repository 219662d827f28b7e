// The recorded exchanges that are not met, each with its reason. A listed one that is met fails the run, so
// that no line outlives its reason.
import type { WebhookVector } from './webhook-vectors.ts';

/** What Node's HTTP parser cannot take at all; a parser of our own is not worth it (`decisions.md` 8). */
export const parserGaps: ReadonlySet<string> = new Set([
  'b-chunked-bad',
  'h-fold',
  'h-http2-line',
  'm-CONNECT',
  'm-FOO',
  'm-post',
  'q-rawutf',
  'url-weird-key-rawutf8',
]);

/** Why an exchange is not replayed at all, or undefined. */
export function notReplayed({ request, response, flowRefused }: WebhookVector): string | undefined {
  if (flowRefused && response.status !== 404 && response.status !== 409) return 'Kestra would not have this flow';
  if (response.status === null && !bodyIsWhole(request.raw)) return 'the original waits for the rest of the body';
  return undefined;
}

function bodyIsWhole(raw: string): boolean {
  const [head = '', body = ''] = raw.split('\r\n\r\n');
  return body.length >= Number(/Content-Length: (\d+)/.exec(head)?.[1] ?? 0);
}

/** Reason → exchanges, each of both versions or, with its name behind, of one. */
const gaps: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['Kestra fails the task on a depth that we still take', new Set(['x-deep996 2.0'])],
  [
    'the recorder gave this version another text of the flow, with an `itemType` that is refused here as well',
    new Set(['wt-wait_null_out 1.3', 'x-wait_null_out 1.3']),
  ],
  ['the flow was put into the database of Kestra by hand', new Set(['k-blank 2.0', 'k-invalid 2.0'])],
]);

/** Why an exchange is not met yet, or undefined. */
export function gapOf({ id, profile }: WebhookVector): string | undefined {
  if (parserGaps.has(id)) return 'Node refuses the request';
  return [...gaps].find(([, ids]) => ids.has(id) || ids.has(`${id} ${profile}`))?.[0];
}
