// One request to a webhook, from its head to its answer: read, routed, handed to the core, answered. The
// same for both listeners. Every request that could be parsed reaches the core, refused or not.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { OwnDelivery, SocketEnd } from '../api/own-requests.ts';
import type { AnswerWebhook, ReceiveWebhook, WebhookAddress, WebhookCall } from '../api/webhook-call.ts';
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import { type Clock, formatInstant } from '../contract/instant.ts';
import type { WebhookRequest } from '../contract/delivery.ts';
import type { Switches } from '../contract/switches.ts';
import type { AnswerContext } from './answer-draft.ts';
import { pairHeaders } from './header-values.ts';
import { inflateBody } from './inflate-body.ts';
import type { IngressLimits } from './ingress-limits.ts';
import { type ReadBody, readBody } from './read-body.ts';
import { createRequestRoom } from './request-room.ts';
import { endWithAnswer, fitAnswer, type FittedAnswer, writeAnswer } from './send-answer.ts';
import { answerOutcome } from './webhook-answer.ts';
import { type RouteOptions, routeWebhook } from './webhook-route.ts';

/** What a webhook's way in needs. */
export interface WebhookHandlerOptions extends RouteOptions {
  readonly receive: ReceiveWebhook;
  readonly clock: Clock;
  readonly switches: Switches;
  readonly limits: IngressLimits;
  /** Makes the id under which an unexpected error is said to be traced: 32 hex digits. */
  newTraceId(): string;
  /** How a delivery is kept that this program sends itself from there; undefined, or absent, for those of others. */
  claimDelivery?(from: SocketEnd): OwnDelivery | undefined;
  /** Whether the server is closing: then nothing starts any more. */
  isClosing(): boolean;
  /** Why a webhook that is addressed well is refused all the same; undefined, or absent, where it is not. */
  refusal?(): ErrorValue | undefined;
  /** Whether one more execution would find room; default: always. */
  hasRoom?(): boolean;
  readonly logger: Pick<Logger, 'warn'>;
}

/** Handles one request; settles when the answer is handed to the system. */
export type WebhookHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Makes the handler. */
export function createWebhookHandler(options: WebhookHandlerOptions): WebhookHandler {
  const room = createRequestRoom({
    limits: options.limits,
    hasRoom: () => options.hasRoom?.() ?? true,
    onRelief: (refused) => options.logger.warn({ refused }, 'Webhooks were refused: more came than could be taken'),
  });
  return async (incoming, response) => {
    const startNanos = options.clock.nowNanos();
    const request = toRequest(incoming);
    const entered = room.enter({ bodyBytes: announcedBytes(incoming, options.limits), nowNanos: startNanos });
    // Neither read nor kept, or a flood would cost as much as what it keeps from being served.
    if (!entered.ok) return refuseUnread(response, { request, error: entered.error }, options);
    const place = entered.value;
    response.once('close', place.leave);
    const { remoteAddress: from, remotePort: port = 0 } = incoming.socket;
    const own = options.claimDelivery?.({ address: from ?? '', port });
    const headFault = checkHead(request, options.limits);
    const read = headFault === undefined ? await readBody(incoming, options.limits) : { body: new Uint8Array() };
    place.arrive();
    const route = headFault === undefined ? routeWebhook(request, options) : fail(headFault);
    const refusal = options.isClosing() ? stopping() : route.ok ? options.refusal?.() : undefined;
    const address = refusal === undefined ? route : fail(refusal);
    const call: WebhookCall = {
      request,
      receivedAt: formatInstant(startNanos),
      elapsedMs: () => Number(options.clock.nowNanos() - startNanos) / 1_000_000,
      ...(own ?? { provenance: 'LIVE' }),
      ...(await unpackWebhook({ request, read, address }, options.limits.bodyBytesMax)),
    };
    let fitted: FittedAnswer | undefined;
    const answerWebhook: AnswerWebhook = (outcome) => {
      const isLast = options.isClosing() || read.error !== undefined;
      const worded = answerOutcome(outcome, createContext(request, options));
      fitted = fitAnswer(worded, { requestHeaders: request.headers, isLast });
      return fitted.answer;
    };
    const received = options.receive(call, answerWebhook);
    // Behind this turn's commit; a caller that waits for an execution may do so for long.
    setImmediate(place.leave);
    const answer = await received;
    if (answer === undefined || fitted === undefined) {
      incoming.socket.destroy();
      return;
    }
    // Behind a caller that has said all it has to say, nothing more can come.
    const isOver = incoming.socket.readableEnded;
    if (headFault !== undefined || request.httpVersion === '1.0' || isOver) response.shouldKeepAlive = false;
    if (read.error === undefined) return endWithAnswer(response, fitted);
    writeAnswer(response, fitted);
    await lingerFor(incoming, options.limits.lingerMs);
    response.end();
  };
}

/** A body whose length nobody announces may be the longest. */
function announcedBytes({ headers }: IncomingMessage, { bodyBytesMax }: IngressLimits): number {
  const isUnknown = headers['transfer-encoding'] !== undefined;
  return isUnknown ? bodyBytesMax : Math.min(bodyBytesMax, Number(headers['content-length'] ?? 0));
}

/** Node reads what comes of the body into nothing, so the connection serves on. */
function refuseUnread(
  response: ServerResponse,
  { request, error }: { readonly request: WebhookRequest; readonly error: ErrorValue },
  options: WebhookHandlerOptions,
): void {
  const answer = answerOutcome({ type: 'refused', error }, createContext(request, options));
  const isLast = options.isClosing() || request.httpVersion === '1.0';
  if (isLast) response.shouldKeepAlive = false;
  endWithAnswer(response, fitAnswer(answer, { requestHeaders: request.headers, isLast }));
}

function toRequest(incoming: IncomingMessage): WebhookRequest {
  return {
    method: incoming.method ?? '',
    target: incoming.url ?? '',
    httpVersion: incoming.httpVersion,
    headers: pairHeaders(incoming.rawHeaders),
    remoteAddress: incoming.socket.remoteAddress ?? '',
  };
}

/** Node bounds the head as a whole; Kestra bounds the request line and the headers each. */
function checkHead(
  { method, target, httpVersion, headers }: WebhookRequest,
  limits: IngressLimits,
): ErrorValue | undefined {
  const lineBytes = method.length + ' '.length + target.length + ' HTTP/'.length + httpVersion.length;
  if (lineBytes > limits.requestLineBytesMax) {
    const text = `Cannot take request: its first line has ${lineBytes} bytes, more than ${limits.requestLineBytesMax}`;
    return createError('HEAD_TOO_LARGE', text);
  }
  const headerBytes = headers.reduce((bytes, [name, value]) => bytes + name.length + value.length + 2, 0);
  if (headerBytes <= limits.headerBytesMax) return undefined;
  const text = `Cannot take request: its headers have ${headerBytes} bytes, more than ${limits.headerBytesMax}`;
  return createError('HEAD_TOO_LARGE', text);
}

/** A request that was read, and where its head says that it goes. */
export interface ReadRequest {
  readonly request: WebhookRequest;
  readonly read: ReadBody;
  readonly address: Result<WebhookAddress>;
}

/** The body as it came and as the flow sees it, and where it goes if nothing was wrong with it. */
export async function unpackWebhook(
  { request, read, address }: ReadRequest,
  bodyBytesMax: number,
): Promise<Pick<WebhookCall, 'body' | 'inflated' | 'address'>> {
  const { body } = read;
  if (!address.ok) return { body, address };
  if (read.error !== undefined) return { body, address: fail(read.error) };
  const inflated = await inflateBody({ headers: request.headers, body }, bodyBytesMax);
  if (!inflated.ok) return { body, address: inflated };
  return { body, address: ok(address.value), ...(inflated.value === undefined ? {} : { inflated: inflated.value }) };
}

function createContext({ method, target }: WebhookRequest, options: WebhookHandlerOptions): AnswerContext {
  const date = new Date(Number(options.clock.nowNanos() / 1_000_000n)).toUTCString();
  return { switches: options.switches, method, target, date, newTraceId: () => options.newTraceId() };
}

function stopping(): ErrorValue {
  return createError('SERVER_STOPPING', 'Cannot take request: the server is stopping');
}

/**
 * Lets a caller whose body was refused send on into nothing for a moment. Closing at once would reset the
 * connection, and the caller would lose the answer that says why.
 */
function lingerFor(request: IncomingMessage, lingerMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, lingerMs);
    const stop = (): void => {
      clearTimeout(timer);
      resolve();
    };
    request.once('end', stop).once('close', stop).resume();
    if (request.complete || request.destroyed) stop();
  });
}
