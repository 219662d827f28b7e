// What answers on the control listener behind its guard: Fastify with the core's methods and events, Kestra's REST
// addresses and the window. Loaded when the first request comes (`api-server.ts`); it opens no socket.
import { type FastifyInstance, fastify } from 'fastify';
import { createError, type ErrorValue } from '../contract/errors.ts';
import { addAccess } from './access.ts';
import type { ApiServerOptions } from './api-server.ts';
import { addCoreRoutes } from './core-routes.ts';
import { addKestraRoutes, kestraPrefix, refuseFailure, refuseUnknown } from './kestra-routes.ts';
import { renderStartPage, renderTokenPage } from './start-page.ts';
import { addWindowFiles } from './window-files.ts';

/**
 * The routes, from the strictest to the loosest. Whatever goes wrong answers an error as a value, never a stack
 * trace. `streams` takes the open streams of events, each by the function that ends it.
 */
export function createControlApp(options: ApiServerOptions, streams: Set<() => void>): FastifyInstance {
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
