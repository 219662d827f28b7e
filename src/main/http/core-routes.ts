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
    // The core checks names and parameters itself, whatever they are, before anything looks at them.
    const method = request.params.method as MethodName;
    const parameters = (request.body === undefined ? {} : request.body) as MethodParameters<MethodName>;
    return reply.code(isMethodName(method) ? 200 : 404).send(await core.call(method, parameters));
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

function isMethodName(text: string): boolean {
  return Object.hasOwn(parameterSchemas, text);
}

/** The headers that hooks have set, for a head that is written by hand. */
function stringHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
