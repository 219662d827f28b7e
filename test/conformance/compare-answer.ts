// A real answer beside a recorded one: what differs from run to run becomes the recorder's placeholders.
import { constants, gunzipSync } from 'node:zlib';
import type { RawAnswer } from './raw-exchange.ts';
import type { WebhookVector } from './webhook-vectors.ts';

/** What of an answer is compared. */
export interface ComparableAnswer {
  readonly status: number | null;
  readonly reason: string;
  readonly headers: readonly string[];
  readonly body: string;
  readonly closesConnection: boolean;
}

/** The recorded answers: the recorder took the second one of a connection for a part of the first one's body. */
export function recordedAnswers(vector: WebhookVector): readonly ComparableAnswer[] {
  const first = recordedAnswer(vector);
  const second = /HTTP\/1\.1 (\d{3}) ([^\r]*)\r\n([\s\S]*?)\r\n\r\n/.exec(first.body);
  if (second === null) return [first];
  const [head, status, reason = '', lines = ''] = second;
  const headers = lines.split('\r\n').map(vector.response.contentLengthVaries === true ? withoutLength : String);
  const body = first.body.slice(second.index + head.length);
  const last = { status: Number(status), reason, headers, body, closesConnection: false };
  return [{ ...first, body: first.body.slice(0, second.index) }, last];
}

/** The recorded answer. */
export function recordedAnswer({ response }: WebhookVector): ComparableAnswer {
  const lines = (response.headers ?? []).map(([name, value]) => `${name}: ${value}`);
  return {
    status: response.status,
    reason: response.reason,
    headers: response.contentLengthVaries || response.bodyBase64 !== undefined ? lines.map(withoutLength) : lines,
    body:
      response.bodyBase64 === undefined
        ? (response.body ?? '')
        : withPlaceholders(inflateRecorded(response.bodyBase64)),
    closesConnection: response.connection === 'closed by server',
  };
}

/** The answer that came, in the recorder's words. */
export function comparableAnswer(
  answer: RawAnswer & { readonly closesConnection: boolean },
  { response }: WebhookVector,
): ComparableAnswer {
  const lines = answer.headers.map(([name, value]) => `${name}: ${name === 'date' ? '<HTTP_DATE>' : value}`);
  return {
    status: answer.status,
    reason: answer.reason,
    headers: response.contentLengthVaries || response.bodyBase64 !== undefined ? lines.map(withoutLength) : lines,
    body: withPlaceholders(answer.body),
    closesConnection: answer.closesConnection,
  };
}

/** The recorder kept compressed bodies as they came; it did not wait for the end of the stream. */
function inflateRecorded(base64: string): string {
  return gunzipSync(Buffer.from(base64, 'base64'), { finishFlush: constants.Z_SYNC_FLUSH }).toString('utf8');
}

function withoutLength(line: string): string {
  return line.startsWith('content-length: ') ? 'content-length: *' : line;
}

/** Puts placeholders for the execution's id, instants, durations and trace ids. */
export function withPlaceholders(body: string): string {
  const id = /^\{"tenantId":"[^"]*","id":"([^"]+)"/.exec(body)?.[1];
  return (id === undefined ? body : body.replaceAll(id, '<EXECUTION_ID>'))
    .replace(/(\/executions\/)[A-Za-z0-9]{22}(\/webhook\/)/g, '$1<EXECUTION_ID>$2')
    .replace(/("(?:date|startDate|endDate|originalCreatedDate)":)"\d{4}-[^"]+Z"/g, '$1"<INSTANT>"')
    .replace(/("duration":)"PT[^"]+"/g, '$1"<DURATION>"')
    .replace(/("traceId":)"[0-9a-f]{32}"/g, '$1"<TRACE_ID>"');
}
