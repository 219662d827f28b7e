// The HTTP client of tasks, on undici. One request, one connection, one answer read to its end or to the bound:
// redirects and repeating are seen in a task's log, so they are decided in `plugin/http-exchange.ts`.
import type { Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Agent, buildConnector, errors, request } from 'undici';
import { messageOf, fail, ok, type Result } from '../contract/errors.ts';
import { keepBody, plainHeaders } from './file/keep-body.ts';
import type { HttpAnswer, HttpCall, HttpClient, HttpFailure } from '../plugin/ports.ts';

/** Builds the client; an answer of more than `answerBytesMax` is a failure. */
export function createHttpClient(limits: { readonly answerBytesMax: number }): HttpClient {
  return {
    async send(call, signal) {
      const seen: Seen = { remoteAddress: '', socket: undefined };
      const agent = createAgent(call, seen);
      try {
        const { statusCode, headers, body } = await request(call.url, {
          dispatcher: agent,
          // The method is any word to Kestra; undici's type knows only the usual ones.
          method: call.method as 'GET',
          headers: { 'accept-encoding': 'gzip, x-gzip, deflate', ...call.headers },
          body: call.body ?? null,
          signal,
        });
        const head = { status: statusCode, headers: sortHeaders(headers) };
        const { keeper } = call;
        if (keeper?.accepts(head) === true) {
          const kept = await keepBody(body, head, keeper);
          return kept.ok ? ok({ ...kept.value, ...wireOf(seen) }) : kept;
        }
        const bytes = await readAll(body, limits.answerBytesMax);
        if (bytes === undefined) return tooLarge(limits.answerBytesMax);
        return ok(decode({ ...head, body: bytes, ...wireOf(seen) }, limits));
      } catch (thrown) {
        return fail({ kind: signal.aborted ? 'stopped' : kindOf(thrown), message: messageOf(thrown) });
      } finally {
        void agent.destroy();
      }
    },
  };
}

/** What is known of the connection once it stands. */
interface Seen {
  remoteAddress: string;
  socket: Socket | undefined;
}

/** What the wire says of itself, once the body is read. */
function wireOf({ remoteAddress, socket }: Seen): Pick<HttpAnswer, 'remoteAddress' | 'traffic'> {
  return {
    remoteAddress,
    traffic: { sentBytes: socket?.bytesWritten ?? 0, receivedBytes: socket?.bytesRead ?? 0 },
  };
}

/** Connections are not shared, so that each request may have its own time limits and trust. */
function createAgent(call: HttpCall, seen: Seen): Agent {
  const connect = buildConnector({
    timeout: call.connectTimeoutMs,
    rejectUnauthorized: !call.trustsAllCertificates,
  });
  return new Agent({
    headersTimeout: call.idleTimeoutMs,
    bodyTimeout: call.idleTimeoutMs,
    connect(options, callback) {
      connect(options, (...result) => {
        const socket = result[1];
        // Where connecting failed there is no second argument at all, whatever the type says.
        seen.socket = socket ?? undefined;
        seen.remoteAddress = `${socket?.remoteAddress ?? ''}:${socket?.remotePort ?? ''}`;
        callback(...result);
      });
    },
  });
}

async function readAll(body: AsyncIterable<Uint8Array>, bytesMax: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > bytesMax) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(bytesMax: number): Result<HttpAnswer, HttpFailure> {
  return fail({ kind: 'tooLarge', message: `Cannot read the answer: it has more than ${bytesMax} bytes` });
}

function sortHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): HttpAnswer['headers'] {
  const sorted = Object.entries(headers).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([name, value = []]) => [name, typeof value === 'string' ? [value] : value]));
}

/** A compressed answer is shown as if it had come plain; one of an unknown coding stays as it is. */
function decode(answer: HttpAnswer, { answerBytesMax }: { readonly answerBytesMax: number }): HttpAnswer {
  const coding = answer.headers.get('content-encoding')?.[0]?.toLowerCase() ?? '';
  const inflate = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[coding];
  if (inflate === undefined || answer.body.length === 0) return answer;
  const headers = plainHeaders(answer.headers);
  return { ...answer, headers, body: inflate(answer.body, { maxOutputLength: answerBytesMax }) };
}

function kindOf(thrown: unknown): HttpFailure['kind'] {
  if (thrown instanceof errors.ConnectTimeoutError) return 'connectTimeout';
  if (thrown instanceof errors.HeadersTimeoutError || thrown instanceof errors.BodyTimeoutError) return 'idleTimeout';
  const code = thrown instanceof Error ? Reflect.get(thrown, 'code') : undefined;
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'tooLarge';
  if (code === 'ECONNREFUSED') return 'refused';
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'unknownHost' : 'other';
}
