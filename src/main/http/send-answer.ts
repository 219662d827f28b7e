// Puts an answer on the wire exactly as it was worded: order and letter case of headers, own reason phrase,
// no header of Node's. Answers that are long enough are compressed where the caller takes it.
// Source: seen on Kestra 2.0.0 (the recorded exchanges `b-acceptgzip*`, `y-gzip-*`).
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { RawHeader, WebhookAnswer } from '../contract/delivery.ts';
import { hasHeaderWord, headerValues } from './header-values.ts';

/** Kestra's HTTP server compresses answers from this length on. */
const compressionBytesMin = 1024;

/** What of a request decides how an answer goes out. */
export interface ConnectionOptions {
  readonly requestHeaders: readonly RawHeader[];
  /** Whether the connection ends with this answer although the caller did not ask for it. */
  readonly isLast: boolean;
}

/** An answer that fits its connection. */
export interface FittedAnswer {
  readonly answer: WebhookAnswer;
  /** What goes out behind the head: the body as it is, or compressed. */
  readonly content: string | Uint8Array;
}

/** Adds to an answer what follows from the connection: compression, and the header that ends it. */
export function fitAnswer(answer: WebhookAnswer, { requestHeaders, isLast }: ConnectionOptions): FittedAnswer {
  const { body } = answer;
  // Once: its length is said in the head.
  const content = shouldCompress(answer, requestHeaders) ? gzipSync(body) : body;
  const headers = content === body ? answer.headers : withGzip(answer.headers, content.length);
  const isClosing = isLast || hasHeaderWord(headerValues(requestHeaders, 'connection'), 'close');
  const saysSo = headerValues(headers, 'connection').length > 0;
  return {
    answer: { ...answer, headers: isClosing && !saysSo ? [...headers, ['connection', 'close']] : headers },
    content,
  };
}

/** Writes head and body in one go, and ends the response. */
export function endWithAnswer(response: ServerResponse, { answer, content }: FittedAnswer): void {
  beginAnswer(response, answer);
  response.end(content);
}

/** Writes head and body; the caller ends the response. */
export function writeAnswer(response: ServerResponse, { answer, content }: FittedAnswer): void {
  beginAnswer(response, answer);
  if (content.length > 0) response.write(content);
}

function beginAnswer(response: ServerResponse, { status, reason, headers }: WebhookAnswer): void {
  // Without these calls Node adds its own date, connection and framing headers.
  for (const name of ownHeaders) response.removeHeader(name);
  response.writeHead(status, reason, headers.flat());
}

const ownHeaders = ['date', 'connection', 'content-length', 'transfer-encoding'] as const;

function shouldCompress({ body }: WebhookAnswer, requestHeaders: readonly RawHeader[]): boolean {
  if (Buffer.byteLength(body) < compressionBytesMin) return false;
  return headerValues(requestHeaders, 'accept-encoding')
    .flatMap((value) => value.split(','))
    .some((part) => /^\s*(?:gzip|\*)\s*(?:;(?!\s*q=0(?:\.0*)?\s*$).*)?$/i.test(part));
}

function withGzip(headers: readonly RawHeader[], length: number): readonly RawHeader[] {
  return headers.flatMap(([name, value]): readonly RawHeader[] =>
    name === 'content-length'
      ? [
          ['content-encoding', 'gzip'],
          ['content-length', String(length)],
        ]
      : [[name, value]],
  );
}
