// The ingress: webhook addresses and nothing else, open as in Kestra, the key is the secret. Bare node:http,
// because the bytes of every answer are Kestra's. What a webhook does is not known here.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { messageOf, ok, type Result } from '../contract/errors.ts';
import { answerClientError, type ParseFault, printAnswer } from './client-error.ts';
import { closeServers } from './close-servers.ts';
import { listen, type Listening } from './listen.ts';
import { announcesTooMuch } from './read-body.ts';
import { answerUnreadable } from './unreadable-answer.ts';
import { createWebhookHandler, type WebhookHandler, type WebhookHandlerOptions } from './webhook-handler.ts';

/** What the ingress needs. */
export interface WebhookServerOptions extends Omit<WebhookHandlerOptions, 'isClosing'> {
  readonly logger: Pick<Logger, 'warn' | 'error'>;
}

/** The ingress. */
export interface WebhookServer {
  /**
   * Opens the port; without `host` on loopback, IPv4 and IPv6, one port also where `port` is 0.
   * Answers its URLs, or PORT_BUSY or PORT_UNUSABLE. May be called once.
   */
  listen(place: { readonly host?: string; readonly port: number }): Promise<Result<readonly string[]>>;
  /** Takes nothing new, lets running requests end within `closeTimeoutMs`, then closes what is left. */
  close(): Promise<void>;
}

/** Makes the ingress; it listens once `listen` is called. */
export function createWebhookServer(options: WebhookServerOptions): WebhookServer {
  let listening: Listening = { servers: [], addresses: [] };
  let isClosing = false;
  const handle = createWebhookHandler({ ...options, isClosing: () => isClosing });
  return {
    async listen(place) {
      const opened = await listen({ ...place, setting: '--port', createServer: () => createIngress(handle, options) });
      if (!opened.ok) return opened;
      listening = opened.value;
      return ok(listening.addresses);
    },
    async close() {
      isClosing = true;
      await closeServers(listening.servers, options.limits.closeTimeoutMs);
    },
  };
}

/** How often Node looks for heads that take too long. */
const timeoutCheckMs = 1000;

function createIngress(handle: WebhookHandler, options: WebhookServerOptions): Server {
  const { limits, logger, switches } = options;
  const server = createServer({
    maxHeaderSize: limits.requestLineBytesMax + limits.headerBytesMax,
    headersTimeout: limits.headTimeoutMs,
    // The body has its own bound, with an answer of its own.
    requestTimeout: 0,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: Math.min(timeoutCheckMs, limits.headTimeoutMs),
    requireHostHeader: false,
  });
  server.maxConnections = limits.connectionsMax;
  // Their bytes are bounded; a bound on their number would drop headers without a word.
  server.maxHeadersCount = 0;
  // A caller that closes its half only says that it has sent everything; it still wants its answer.
  Object.assign(server, { httpAllowHalfOpen: true });
  const latest = new WeakMap<Duplex, { readonly request: IncomingMessage; readonly response: ServerResponse }>();
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    latest.set(request.socket, { request, response });
    handle(request, response).catch((thrown: unknown) => {
      logger.error({ error: messageOf(thrown) }, 'Cannot answer webhook: unexpected failure');
      request.socket.destroy();
    });
  };
  server.on('request', take);
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!announcesTooMuch(request, limits)) response.writeContinue();
    take(request, response);
  });
  // Kestra takes any other expectation for nothing.
  server.on('checkExpectation', take);
  server.on('connect', (_request, socket) => {
    socket.end(printAnswer(answerUnreadable({ status: 400, switches })), () => socket.destroy());
  });
  server.on('clientError', (fault: ParseFault, socket) => {
    logger.warn({ code: fault.code }, `Cannot read request: ${fault.message}`);
    answerClientError(fault, { socket, last: latest.get(socket), switches });
  });
  return server;
}
