// The recorded exchanges that are not met, each with its reason. A listed one that is met fails the run, so
// that no line outlives its reason.
import type { WebhookVector } from './webhook-vectors.ts';

/** What Node's HTTP parser cannot take at all; a parser of our own is not worth it (`decisions.md` 8). */
export const parserGaps: ReadonlySet<string> = new Set([
  'b-chunked-bad',
  // Node takes the three bytes behind the body for a broken request at once, Kestra waits for their line to end.
  'b-len-short',
  'h-fold',
  'h-http2-line',
  'm-CONNECT',
  'm-FOO',
  'm-post',
  'q-rawutf',
  'url-weird-key-rawutf8',
]);

/** Why an exchange is not replayed at all, or undefined. */
export function notReplayed({ request, response, flowRefused, id }: WebhookVector): string | undefined {
  if (request.cut) return 'the recorder cut the request';
  if (response.status === null) return 'the recorder got no answer before its time was over';
  if (response.interim !== undefined && response.status === 100) return 'nothing but an interim answer came';
  if (response.body?.includes('[ORACLE:')) return 'the recorder did not know the sentence';
  if (flowRefused && response.status !== 404 && response.status !== 409) return 'Kestra would not have this flow';
  if (id.startsWith('c-conc-')) return 'it needs another execution that runs meanwhile';
  if (id === 'h-pipeline' || id === 'y-keepalive-seq') return 'the recorder took two answers for one';
  if (id === 'y-after-204') return 'the recorder took the next answer for a body of 204';
  return undefined;
}

/** Reason → exchanges, each of both versions or, with its name behind, of one. */
const gaps: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'the database of Kestra drops NUL from what it keeps, ours does not',
    new Set(['q-null0', 'b-nul 2.0', 'b-rawnul 2.0', 'b-utf16le 2.0', 'b-noctbin']),
  ],
  ['the database of Kestra keeps no negative zero, ours does', new Set(['b-dec', 'z-neg0 2.0'])],
  ['the order of the two members of `_context` is random in each process of the original', new Set(['s10-01 2.0'])],
  ['Kestra fails the task on a depth that we still take', new Set(['x-deep996 2.0'])],
  ['the type of elements of an output is not refused', new Set(['wt-wait_null_out 1.3', 'x-wait_null_out 1.3'])],
  ['the flow was put into the database of Kestra by hand', new Set(['k-blank 2.0', 'k-invalid 2.0'])],
]);

/** Why an exchange is not met yet, or undefined. */
export function gapOf({ id, profile }: WebhookVector): string | undefined {
  if (parserGaps.has(id)) return 'Node refuses the request';
  return [...gaps].find(([, ids]) => ids.has(id) || ids.has(`${id} ${profile}`))?.[0];
}
