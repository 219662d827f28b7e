// One HTTP request and its whole answer: a test request of the window, a call of the command line. Headers go out and come back as they are: order, case
// and doubles. It follows no redirect and uses no proxy.
import { type ClientRequest, request } from 'node:http';
import { createError, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import type { SocketEnd } from '../api/own-requests.ts';
import type { RawHeader } from '../contract/delivery.ts';
import { pairHeaders } from './header-values.ts';

/** What is sent, and how long and how much is waited for. */
export interface ExchangeRequest {
  readonly url: string;
  /** Sent as it is in place of the path and query of `url`; then headers too are those that are given and no others. */
  readonly target?: string;
  readonly method: string;
  readonly headers: readonly RawHeader[];
  readonly body?: Uint8Array;
  readonly limits: ExchangeLimits;
  /** Hears from which end of a socket the request will come, before a byte of it goes out. */
  readonly onConnect?: (from: SocketEnd) => void;
}

/** The bounds of one exchange. */
export interface ExchangeLimits {
  readonly answerTimeoutMs: number;
  readonly answerBytesMax: number;
}

/** The answer as it came. */
export interface ExchangeAnswer {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly RawHeader[];
  readonly body: Uint8Array;
}

/** Sends one request. Answers SERVER_NOT_FOUND where no whole answer comes. */
export async function exchange({ url, limits, ...sent }: ExchangeRequest): Promise<Result<ExchangeAnswer>> {
  return transfer({ url, limits, ...sent }).then(ok, (thrown: unknown) => {
    const { origin } = new URL(url);
    return fail(createError('SERVER_NOT_FOUND', `Cannot send request to ${origin}: ${messageOf(thrown)}`));
  });
}

/** Node's client gives events; here they become one promise, settled once. */
async function transfer(sent: ExchangeRequest): Promise<ExchangeAnswer> {
  const { url, target, method, headers, body, limits, onConnect } = sent;
  const { answerTimeoutMs, answerBytesMax } = limits;
  return new Promise((settle, refuse) => {
    // No agent: a connection that is kept would keep the program from ending.
    const signal = AbortSignal.timeout(answerTimeoutMs);
    const outgoing = request(url, {
      method,
      agent: false,
      signal,
      // A caller of HTTP/1.0 may have named no host; in 1.1 there must be one.
      ...(target === undefined
        ? {}
        : { path: target, setHost: !headers.some(([name]) => name.toLowerCase() === 'host') }),
    });
    outgoing.once('socket', (socket) => {
      socket.once('connect', () => {
        onConnect?.({ address: socket.localAddress ?? '', port: socket.localPort ?? 0 });
      });
    });
    // The agent would say `Connection: close`, which the request of nobody else holds.
    outgoing.removeHeader('Connection');
    const names = new Set<string>();
    for (const [name, value] of headers) {
      // The first of a name outdoes what Node would set itself; doubles are kept.
      if (names.has(name.toLowerCase())) outgoing.appendHeader(name, value);
      else outgoing.setHeader(name, value);
      names.add(name.toLowerCase());
    }
    frame(outgoing, { body, names, isAsGiven: target !== undefined });
    outgoing.once('error', (error) => {
      refuse(signal.aborted ? new Error(`no answer within ${answerTimeoutMs} ms`) : error);
    });
    outgoing.once('response', (incoming) => {
      // At its end an answer to `Connection: keep-alive` has given its socket away.
      const { socket } = incoming;
      const chunks: Uint8Array[] = [];
      let bytes = 0;
      incoming.on('data', (chunk: Uint8Array) => {
        chunks.push(chunk);
        bytes += chunk.byteLength;
        if (bytes > answerBytesMax) incoming.destroy(new Error(`the answer has more than ${answerBytesMax} bytes`));
      });
      incoming.once('error', refuse);
      incoming.once('end', () => {
        const { statusCode = 0, statusMessage = '', rawHeaders } = incoming;
        socket.destroy();
        settle({
          status: statusCode,
          reason: statusMessage,
          headers: pairHeaders(rawHeaders),
          body: Buffer.concat(chunks),
        });
      });
    });
    outgoing.end(body);
  });
}

/** Says where the body ends. Where all headers are given nothing is added, not even a length of 0. */
function frame(
  outgoing: ClientRequest,
  {
    body,
    names,
    isAsGiven,
  }: { readonly body: Uint8Array | undefined; readonly names: ReadonlySet<string>; readonly isAsGiven: boolean },
): void {
  if (names.has('content-length') || names.has('transfer-encoding')) return;
  if (body !== undefined) outgoing.setHeader('Content-Length', body.byteLength);
  else if (isAsGiven) {
    outgoing.removeHeader('Content-Length');
    outgoing.removeHeader('Transfer-Encoding');
  }
}
