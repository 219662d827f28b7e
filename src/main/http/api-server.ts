// The control listener, loopback only: the core's methods and events, Kestra's REST addresses, the window.
// Everything but webhooks needs the session's token; nothing at all is answered to foreign names and pages.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { type ErrorValue, ok, type Result } from '../contract/errors.ts';
import type { Core } from '../contract/methods.ts';
import type { ApiLimits } from './api-limits.ts';
import { closeServers } from './close-servers.ts';
import { pairHeaders } from './header-values.ts';
import type { RestParts } from '../api/kestra/rest-parts.ts';
import { listen, type Listening } from './listen.ts';
import { checkOrigin } from './origin-guard.ts';
import { createWebhookHandler, type WebhookHandlerOptions } from './webhook-handler.ts';
import { isWebhookPath } from './webhook-route.ts';
import type { WebhookServerOptions } from './webhook-server.ts';

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
  const routes = createLateRoutes(options, streams);
  const createControl = (): Server => createControlServer(routes.handle, { ...options, isClosing: () => isClosing });
  return {
    async listen({ port }) {
      const opened = await listen({ port, setting: '--control-port', createServer: createControl });
      if (!opened.ok) return opened;
      listening = opened.value;
      return ok(listening.addresses);
    },
    async close() {
      isClosing = true;
      for (const end of streams) end();
      await closeServers(listening.servers, options.limits.closeTimeoutMs);
      await routes.close();
    },
  };
}

interface LateRoutes {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  close(): Promise<void>;
}

/**
 * The routes, made when the first request comes: Fastify takes longer to load than a webhook's whole way, and who
 * only sends webhooks never needs it.
 */
function createLateRoutes(options: ApiServerOptions, streams: Set<() => void>): LateRoutes {
  let app: Promise<FastifyInstance> | undefined;
  async function load(): Promise<FastifyInstance> {
    const { createControlApp } = await import('./control-app.ts');
    const loaded = createControlApp(options, streams);
    await loaded.ready();
    return loaded;
  }
  return {
    async handle(request, response) {
      app ??= load();
      (await app).routing(request, response);
    },
    async close() {
      await (await app)?.close();
    },
  };
}

/** How often Node looks for heads that take too long. */
const timeoutCheckMs = 1000;

/**
 * Node's own server in front of Fastify: origins are checked before anything is read, and a webhook's address is
 * answered by the same code as on the ingress.
 */
function createControlServer(
  handleRoute: LateRoutes['handle'],
  options: ApiServerOptions & WebhookHandlerOptions,
): Server {
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
    const handle = isWebhookPath(request.url ?? '') ? handleWebhook : handleRoute;
    handle(request, response).catch((thrown: unknown) => {
      logger.error({ err: thrown }, 'Cannot answer request: unexpected failure');
      request.socket.destroy();
    });
  });
  return server;
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
