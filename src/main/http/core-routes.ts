// `POST /core/<method>` and `GET /core/events`: the core over HTTP. A call that reached the core is answered
// with 200 and the core's own answer, failed or not; other statuses mean that it did not reach it.
import type { FastifyInstance } from 'fastify';
import { parameterSchemas } from '../api/parameters.ts';
import { createError } from '../contract/errors.ts';
import type { Core, MethodName, MethodParameters } from '../contract/methods.ts';
import type { ApiLimits } from './api-limits.ts';
import { readSince, streamEvents } from './event-stream.ts';

/** What the routes need. */
export interface CoreRouteOptions {
  readonly core: Core;
  readonly limits: ApiLimits;
  /** The open streams, each by the function that ends it; the listener ends them when it closes. */
  readonly streams: Set<() => void>;
}

/** Adds the routes. */
export function addCoreRoutes(app: FastifyInstance, { core, limits, streams }: CoreRouteOptions): void {
  app.post<{ Params: { method: string } }>('/core/:method', async (request, reply) => {
    const { method } = request.params;
    if (!isMethodName(method)) {
      const error = createError('ROUTE_NOT_FOUND', `Cannot call "${method}": there is no such method`);
      return reply.code(404).send({ ok: false, error });
    }
    // The core checks parameters against the method's schema before anything looks at them.
    return reply.send(await core.call(method, (request.body ?? {}) as MethodParameters<typeof method>));
  });

  app.get<{ Querystring: { since?: string } }>('/core/events', async (request, reply) => {
    const since = readSince(request.headers['last-event-id']?.toString(), request.query.since);
    if (!since.ok) return reply.code(400).send(since);
    if (streams.size >= limits.streamsMax) {
      const message = `Cannot open a stream of events: ${limits.streamsMax} are open already`;
      return reply.code(503).send({ ok: false, error: createError('QUEUE_FULL', message) });
    }
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { ...stringHeaders(reply.getHeaders()), 'content-type': 'text/event-stream' });
    const end = streamEvents(raw, { core, since: since.value, limits });
    streams.add(end);
    raw.once('close', () => streams.delete(end));
    return reply;
  });
}

function isMethodName(text: string): text is MethodName {
  return Object.hasOwn(parameterSchemas, text);
}

/** The headers that hooks have set, for a head that is written by hand. */
function stringHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
