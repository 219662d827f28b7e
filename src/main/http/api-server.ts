// The control listener, loopback only: the core's methods and events, Kestra's REST addresses, the window.
// Everything but webhooks needs the session's token; nothing at all is answered to foreign names and pages.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type FastifyInstance, fastify } from 'fastify';
import { createError, type ErrorValue, ok, type Result } from '../contract/errors.ts';
import type { Core } from '../contract/methods.ts';
import { addAccess } from './access.ts';
import type { ApiLimits } from './api-limits.ts';
import { addCoreRoutes } from './core-routes.ts';
import { closeServers } from './close-servers.ts';
import { pairHeaders } from './header-values.ts';
import type { RestParts } from '../api/kestra/rest-parts.ts';
import { addKestraRoutes, kestraPrefix, refuseFailure, refuseUnknown } from './kestra-routes.ts';
import { listen, type Listening } from './listen.ts';
import { checkOrigin } from './origin-guard.ts';
import { renderStartPage, renderTokenPage } from './start-page.ts';
import { createWebhookHandler, type WebhookHandlerOptions } from './webhook-handler.ts';
import { isWebhookPath } from './webhook-route.ts';
import type { WebhookServerOptions } from './webhook-server.ts';
import { addWindowFiles } from './window-files.ts';

/** What the control listener needs. */
export interface ApiServerOptions extends WebhookServerOptions {
  readonly core: Core;
  /** What opens it. */
  readonly token: string;
  /** What opens Kestra's own addresses alone. */
  readonly apiToken: string;
  /** What Kestra's own addresses stand on. */
  readonly rest: RestParts;
  readonly apiLimits: ApiLimits;
  /** The folder of the built window. */
  readonly windowFolder: string;
}

/** The control listener. */
export interface ApiServer {
  /** Opens the port on loopback, IPv4 and IPv6. Answers its URLs, or PORT_BUSY or PORT_UNUSABLE. May be called once. */
  listen(place: { readonly port: number }): Promise<Result<readonly string[]>>;
  /** Ends streams of events, lets running requests end within `closeTimeoutMs`, then closes what is left. */
  close(): Promise<void>;
}

/** Makes the control listener; it listens once `listen` is called. */
export function createApiServer(options: ApiServerOptions): ApiServer {
  const streams = new Set<() => void>();
  let listening: Listening = { servers: [], addresses: [] };
  let isClosing = false;
  const app = createApp(options, streams);
  const createControl = (): Server => createControlServer(app, { ...options, isClosing: () => isClosing });
  return {
    async listen({ port }) {
      await app.ready();
      const opened = await listen({ port, setting: '--control-port', createServer: createControl });
      if (!opened.ok) return opened;
      listening = opened.value;
      return ok(listening.addresses);
    },
    async close() {
      isClosing = true;
      for (const end of streams) end();
      await closeServers(listening.servers, options.limits.closeTimeoutMs);
      await app.close();
    },
  };
}

/** How often Node looks for heads that take too long. */
const timeoutCheckMs = 1000;

/**
 * Node's own server in front of Fastify: origins are checked before anything is read, and a webhook's address is
 * answered by the same code as on the ingress.
 */
function createControlServer(app: FastifyInstance, options: ApiServerOptions & WebhookHandlerOptions): Server {
  const { limits, logger } = options;
  const handleWebhook = createWebhookHandler(options);
  const server = createServer({
    headersTimeout: limits.headTimeoutMs,
    requestTimeout: limits.bodyTimeoutMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: Math.min(timeoutCheckMs, limits.headTimeoutMs),
  });
  server.maxConnections = limits.connectionsMax;
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const foreign = checkRequestOrigin(request);
    if (foreign !== undefined) {
      sendForbidden(response, foreign);
      return;
    }
    if (!isWebhookPath(request.url ?? '')) {
      app.routing(request, response);
      return;
    }
    handleWebhook(request, response).catch((thrown: unknown) => {
      logger.error({ err: thrown }, 'Cannot answer webhook: unexpected failure');
      request.socket.destroy();
    });
  });
  return server;
}

/**
 * The routes, from the strictest to the loosest. Whatever goes wrong answers an error as a value, never a stack
 * trace.
 */
function createApp(options: ApiServerOptions, streams: Set<() => void>): FastifyInstance {
  const { core, clock, switches, apiLimits, token, apiToken, rest } = options;
  const kestra = {
    rest,
    switches,
    streams,
    streamsMax: apiLimits.streamsMax,
    newTraceId: () => options.newTraceId(),
    httpDate: () => new Date(Number(clock.nowNanos() / 1_000_000n)).toUTCString(),
  };
  const app = fastify({
    bodyLimit: apiLimits.callBytesMax,
    exposeHeadRoutes: false,
    logger: false,
    // An address that cannot be read reaches no route, and no hook either.
    frameworkErrors: ({ message }, _request, { raw }) => {
      raw.writeHead(400, { 'content-type': 'application/json; charset=utf-8' });
      raw.end(JSON.stringify({ ok: false, error: toError(400, message) }));
    },
  });
  // A form or a plain text is what a foreign page can send without asking; only JSON is taken.
  app.removeContentTypeParser('text/plain');
  addAccess(app, { token, apiToken, kestra });
  addCoreRoutes(app, { core, limits: apiLimits, streams });
  addKestraRoutes(app, kestra);
  addWindowFiles(app, {
    folder: options.windowFolder,
    async renderUnbuilt() {
      const info = await core.call('server.info', {});
      return info.ok ? renderStartPage(info.value) : renderTokenPage();
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith(kestraPrefix)) return refuseUnknown(reply, request, kestra);
    const message = `Cannot find "${request.url}": there is nothing at this address`;
    return reply.code(404).send({ ok: false, error: createError('ROUTE_NOT_FOUND', message) });
  });
  app.setErrorHandler<Error & { statusCode?: number }>((thrown, request, reply) => {
    const status = thrown.statusCode ?? 500;
    if (request.url.startsWith(kestraPrefix)) return refuseFailure(reply, request, { status, options: kestra });
    return reply.code(status).send({ ok: false, error: toError(status, thrown.message) });
  });
  return app;
}

/** A fault of the request that Fastify found, in our words. */
function toError(status: number, message: string): ErrorValue {
  if (status === 413) return createError('BODY_TOO_LARGE', 'Cannot take call: its body is too large');
  if (status === 415) return createError('REQUEST_MALFORMED', 'Cannot take call: its body is not application/json');
  if (status < 500) return createError('REQUEST_MALFORMED', `Cannot take call: ${message}`);
  return createError('INTERNAL', 'Cannot answer call: unexpected failure');
}

/** A page that the user has open elsewhere must not be able to call, whatever it knows. */
function checkRequestOrigin(request: IncomingMessage): ErrorValue | undefined {
  return checkOrigin({
    method: request.method ?? '',
    target: request.url ?? '',
    headers: pairHeaders(request.rawHeaders),
  });
}

/** Closes the connection: what else would come over it is of no interest. */
function sendForbidden(response: ServerResponse, error: ErrorValue): void {
  const body = Buffer.from(JSON.stringify({ ok: false, error }));
  response.writeHead(403, { 'content-type': 'application/json', 'content-length': body.length, connection: 'close' });
  response.end(body);
}
